//! The Vangnet binary: configuration, wiring, subcommands.

mod beheer;
mod brieven;
mod demo;
mod logboek;
mod omgeving;
mod opties;
mod post;
mod serve;
mod toets;

use std::process::ExitCode;

use clap::Parser as _;
use opties::{Opdracht, Opties};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let opties = Opties::parse();
    match run(&opties) {
        Ok(code) => code,
        Err(error) => {
            opties::fout(format_args!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(opties: &Opties) -> anyhow::Result<ExitCode> {
    if let Opdracht::Toets(args) = &opties.opdracht {
        return toets::run(args, omgeving::today(), opties.taal());
    }
    let t = opties.taal();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    runtime.block_on(async {
        match &opties.opdracht {
            Opdracht::Toets(_) => Ok(ExitCode::SUCCESS),
            Opdracht::Demo(args) => demo::run(t, args).await,
            Opdracht::Serve(args) => serve::run(t, args).await,
            Opdracht::Post(args) => post::run(t, args).await,
            Opdracht::Swv(args) => beheer::swv(t, args).await,
            Opdracht::Account(args) => beheer::account(t, args).await,
            Opdracht::Import(args) => beheer::import(t, args).await,
            Opdracht::Controle(args) => beheer::controle(t, args).await,
            Opdracht::Backup(args) => beheer::backup(t, args).await,
            Opdracht::Herstel(args) => beheer::herstel(t, args).await,
        }
    })
}
