//! `vangnet toets`: the legal criteria for PrO and lwoo over a whole file of cases.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jiff::civil::Date;
use vangnet_core::toelating::{Lezing, Regelset};

mod columns;
mod csv;
mod destination;
mod engine;
mod fault;
mod melding;
mod writer;

use destination::{Destination, is_same_file};
use engine::{Stopped, Tally, check};
use fault::FaultKind;
pub(crate) use melding::Taal;

/// Exit code for an unreadable file or a wrong question.
const UNREADABLE: u8 = 2;
/// Exit code when the output cannot be written.
const UNWRITABLE: u8 = 1;

/// What to check and by which rules.
#[derive(Debug, clap::Args)]
pub(crate) struct ToetsArgs {
    #[arg(
        value_name = "IN.csv",
        help = "Bestand met gevallen, of - voor de standaardinvoer"
    )]
    invoer: PathBuf,
    #[arg(
        long,
        value_name = "OUT.csv",
        help = "Bestand voor de antwoorden; zonder deze optie de standaarduitvoer"
    )]
    uit: Option<PathBuf>,
    #[arg(
        long,
        value_name = "JJJJ-MM-DD",
        value_parser = read_date,
        help = "Datum waarop de regels moeten gelden; zonder deze optie vandaag"
    )]
    peildatum: Option<Date>,
    #[arg(
        long,
        value_name = "LEZING",
        value_parser = PossibleValuesParser::new(Lezing::ALL.map(Lezing::code))
            .try_map(|code| Lezing::parse(&code).ok_or("lezing")),
        help = "Lezing van lid 6, in plaats van die van de wettekst"
    )]
    lid6: Option<Lezing>,
}

/// Reads `JJJJ-MM-DD` and nothing else.
fn read_date(text: &str) -> Result<Date, String> {
    let date: Date = text.parse().map_err(|error: jiff::Error| error.to_string())?;
    if date.to_string() == text {
        Ok(date)
    } else {
        Err("JJJJ-MM-DD".to_owned())
    }
}

/// Runs the check. `today` is the reference date when none is given.
pub(crate) fn run(args: &ToetsArgs, today: Date, taal: Taal) -> anyhow::Result<ExitCode> {
    let peildatum = args.peildatum.unwrap_or(today);
    let regelset = match Regelset::op(peildatum) {
        Ok(regelset) => args.lid6.map_or(regelset, |lezing| regelset.with_lezing(lezing)),
        Err(geen) => return stop(UNREADABLE, &melding::no_rules(taal, geen)),
    };
    let uit = args.uit.as_deref().filter(|uit| *uit != Path::new("-"));
    if let Some(uit) = uit.filter(|uit| is_same_file(&args.invoer, uit)) {
        return stop(UNREADABLE, &melding::same_file(taal, &uit.display().to_string()));
    }
    match check_file(args, uit, &regelset) {
        Ok(tally) => {
            say(&melding::summary(taal, &tally, &regelset, peildatum))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(Stopped::Unreadable(fault, names)) => {
            let name = if args.invoer == Path::new("-") {
                melding::standard_input(taal).to_owned()
            } else {
                args.invoer.display().to_string()
            };
            stop(UNREADABLE, &melding::fault(taal, &name, &fault, &names))
        }
        Err(Stopped::Unwritable(error)) => {
            let name = uit.map(|uit| uit.display().to_string());
            stop(UNWRITABLE, &melding::unwritable(taal, name.as_deref(), &error))
        }
    }
}

/// Opens both ends, checks, and puts the output in its place.
fn check_file(args: &ToetsArgs, uit: Option<&Path>, regelset: &Regelset) -> Result<Tally, Stopped> {
    let (source, size): (Box<dyn Read>, Option<u64>) = if args.invoer == Path::new("-") {
        (Box::new(io::stdin().lock()), None)
    } else {
        let file = File::open(&args.invoer).map_err(|error| FaultKind::Io(error).anywhere())?;
        let size = file
            .metadata()
            .ok()
            .map(|data| data.len())
            .filter(|size| *size > 0);
        (Box::new(file), size)
    };
    let mut destination = Destination::open(uit)?;
    let bar = progress(size);
    let tally = check(bar.wrap_read(source), &mut destination, regelset);
    bar.finish_and_clear();
    let tally = tally?;
    destination.finish()?;
    Ok(tally)
}

/// A progress bar on standard error, drawn only when that is a terminal.
fn progress(size: Option<u64>) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(size, ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{wide_bar} {bytes}/{total_bytes} {bytes_per_sec}");
    match (size, style) {
        (Some(_), Ok(style)) => bar.with_style(style),
        _ => bar,
    }
}

/// Says why the run stopped.
fn stop(code: u8, message: &str) -> anyhow::Result<ExitCode> {
    say(&format!("{message}\n"))?;
    Ok(ExitCode::from(code))
}

fn say(message: &str) -> anyhow::Result<()> {
    io::stderr().write_all(message.as_bytes()).context("stderr")
}
