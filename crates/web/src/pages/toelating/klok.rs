//! The terms of an application: the nearest first, each with its ground; what people may move.

use askama::Template;
use jiff::ToSpan;
use jiff::civil::Date;
use vangnet_app::toelating::{AanvraagBlad, feiten};
use vangnet_core::id::AanvraagId;
use vangnet_core::klok::{Termijn, TermijnSoort, TermijnStaat};
use vangnet_core::toegang::Action;

use super::getypt::{Getypt, Vorm};
use crate::form::{Field, FieldKind, Line};
use crate::pages::klok::TermijnWoorden;
use crate::reader::Reader;
use crate::taal::{Taal, Tekst};

/// The section.
#[derive(Debug, Template)]
#[template(path = "toelating/deel/klok.html")]
pub(super) struct KlokDeel {
    t: Taal,
    slug: String,
    aanvraag: AanvraagId,
    versie: i32,
    lopend: Vec<TermijnWoorden>,
    gedaan: Vec<TermijnWoorden>,
    vormen: Vec<TermijnVorm>,
}

impl askama::filters::HtmlSafe for KlokDeel {}

/// A form that moves a term.
#[derive(Debug)]
struct TermijnVorm {
    soort: &'static str,
    kop: Tekst,
    uitleg: Tekst,
    veld: Field,
    open: bool,
    knop: Tekst,
}

impl KlokDeel {
    pub(super) fn new(reader: &Reader, blad: &AanvraagBlad, getypt: &Getypt) -> Self {
        let t = reader.t;
        let (gedaan, lopend): (Vec<_>, Vec<_>) = blad.termijnen.iter().partition(|termijn| klaar(termijn));
        let dit_jaar = reader.web.app.today().year();
        let regels = |termijnen: Vec<&Termijn>| {
            let woorden = termijnen.into_iter().map(|x| TermijnWoorden::new(t, x, dit_jaar));
            woorden.collect()
        };
        Self {
            t,
            slug: reader.slug.clone(),
            aanvraag: blad.aanvraag.id,
            versie: blad.aanvraag.versie,
            lopend: regels(lopend),
            gedaan: regels(gedaan),
            vormen: vormen(reader, blad, getypt),
        }
    }

    /// The fields, for the list of errors.
    pub(super) fn velden(&self) -> impl Iterator<Item = &Field> {
        self.vormen.iter().map(|v| &v.veld)
    }
}

/// Met, or lapsed without a task left.
fn klaar(termijn: &Termijn) -> bool {
    termijn.staat.is_gehaald() || (termijn.staat == TermijnStaat::Verlopen && termijn.soort.vervalt())
}

/// The forms that this reader may use now: the school extends once and records its decision, the SWV notifies once.
fn vormen(reader: &Reader, blad: &AanvraagBlad, getypt: &Getypt) -> Vec<TermijnVorm> {
    let t = reader.t;
    let a = &blad.aanvraag;
    let mag = |action| {
        reader
            .ctx
            .mag(action, feiten(&reader.ctx.actor, a, &blad.leerling))
    };
    let loopt = |soort| {
        let termijn = blad.termijnen.iter().find(|x| x.soort == soort);
        termijn.filter(|x| !x.staat.is_gehaald() && x.staat != TermijnStaat::Verlopen)
    };
    let vandaag = reader.web.app.today();
    let open = a.termijn.toelating_beslist.is_none() && a.termijn.gesloten_op.is_none();
    let school = mag(Action::SubmitAanvraag) && open;
    let verlengt = school && a.termijn.verlengd.is_none() && loopt(TermijnSoort::SchoolBeslist).is_some();
    let deelt_mee = loopt(TermijnSoort::SwvBeslist)
        .filter(|_| mag(Action::JudgeAanvraag) && a.termijn.mededeling.is_none());
    let tien_weken = a.dossier.aangemeld_op.saturating_add(10.weeks());
    [
        school.then(|| TermijnVorm {
            soort: "toelating",
            kop: t.text("termijn-toelating"),
            uitleg: t.text("termijn-toelating-uitleg"),
            veld: veld(t, getypt, "toelating", t.text("veld-toelating-op"), vandaag),
            open: false,
            knop: t.text("termijn-toelating-knop"),
        }),
        verlengt.then(|| TermijnVorm {
            soort: "school",
            kop: t.text("termijn-verleng"),
            uitleg: t.text("termijn-verleng-uitleg"),
            veld: veld(t, getypt, "school", t.text("veld-verleng-tot"), tien_weken),
            open: false,
            knop: t.text("termijn-verleng-knop"),
        }),
        deelt_mee.map(|termijn| TermijnVorm {
            soort: "swv",
            kop: t.text("termijn-mededeling"),
            uitleg: t.text("termijn-mededeling-uitleg"),
            veld: veld(
                t,
                getypt,
                "swv",
                t.text("veld-verleng-tot"),
                termijn.einde.saturating_add(4.weeks()),
            ),
            open: false,
            knop: t.text("termijn-mededeling-knop"),
        }),
    ]
    .into_iter()
    .flatten()
    .map(|vorm| TermijnVorm {
        open: getypt.is(Vorm::Termijn) && getypt.termijn.soort == vorm.soort,
        ..vorm
    })
    .collect()
}

fn veld(t: Taal, getypt: &Getypt, soort: &'static str, label: Tekst, voorstel: Date) -> Field {
    let hier = getypt.vorm == Vorm::Termijn && getypt.termijn.soort == soort;
    let waarde = if hier {
        getypt.termijn.tot.clone()
    } else {
        voorstel.to_string()
    };
    Field::new(t, "tot", FieldKind::Line(Line::Date), label)
        .id(format!("termijn-{soort}"))
        .value(waarde)
        .error(getypt.fout(t, Vorm::Termijn, "tot").filter(|_| hier))
}
