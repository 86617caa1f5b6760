//! The work list of plans: who is missing, by school, class and mentor; the same as a spreadsheet.

use askama::Template;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::Date;
use serde::Deserialize;
use uuid::Uuid;
use vangnet_app::plan::{PlanWerk, PlannenLijst};
use vangnet_app::store::{PAGINA_OMVANG, PlanFilter};
use vangnet_app::{Werkblad, Werkcel};
use vangnet_core::id::{AccountId, SchoolId};
use vangnet_core::leerling::Leerling;
use vangnet_core::plan::iop::IopTeller;
use vangnet_core::plan::taak::{PlanTaak, TaakSoort};

use crate::form::{Choice, Field, FieldKind};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Query;
use crate::pages::paging;
use crate::part::{Paging, Tone};
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The filters, as they stand in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    school: String,
    klas: String,
    mentor: String,
    /// Only pupils of whom this is to be done; or the counters of the IOP.
    taak: String,
    pagina: String,
}

/// In the filter of what is to be done: the counters of the IOP instead of the plans.
const IOP: &str = "iop";

#[derive(Template)]
#[template(path = "plan/lijst.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    vandaag: Date,
    fields: Vec<Field>,
    excel: String,
    bekeken: usize,
    /// This page of the pupils of whom something is to be done for the plans.
    taken: Vec<PlanWerk>,
    /// This page of the pupils whose counters of the IOP are not full.
    iop: Vec<PlanWerk>,
    /// How many pupils have counters that are not full, and the address of their list.
    iop_elders: Option<(usize, String)>,
    paging: Paging,
    lijst: PlannenLijst,
}

/// Most pupils whose parents missed the evening on one page; filters find the others.
const GEMIST: usize = 50;

impl Pagina {
    fn gemist(&self) -> impl Iterator<Item = &Leerling> {
        self.lijst.ouderavond.iter().take(GEMIST)
    }

    fn niet_getoond(&self) -> Option<usize> {
        self.lijst
            .ouderavond
            .len()
            .checked_sub(GEMIST)
            .filter(|meer| *meer > 0)
    }

    fn mentor(&self, werk: &PlanWerk) -> String {
        mentor(&self.lijst, werk)
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the template passes references")]
    fn toon(&self, taak: &PlanTaak) -> Tone {
        match taak.voor {
            Some(dag) if dag < self.vandaag => Tone::Laat,
            Some(_) => Tone::Straks,
            None => Tone::Neutraal,
        }
    }
}

pub(super) async fn list(reader: Reader, Query(filters): Query<Filters>) -> Result<Html<String>, Fout> {
    let lijst = reader
        .web
        .app
        .list_plannen(&reader.ctx, &filters.filter())
        .await?;
    let (taken, iop) = filters.verdeel(&lijst);
    let totaal = if filters.taak == IOP {
        iop.len()
    } else {
        taken.len()
    };
    let pad = reader.href("/plannen");
    let nummer: u64 = filters.pagina.parse().unwrap_or(1).max(1);
    let blad = |alle: Vec<PlanWerk>| {
        let voor = usize::try_from(PAGINA_OMVANG.saturating_mul(nummer.saturating_sub(1)));
        let omvang = usize::try_from(PAGINA_OMVANG).unwrap_or(usize::MAX);
        alle.into_iter()
            .skip(voor.unwrap_or(usize::MAX))
            .take(omvang)
            .collect::<Vec<_>>()
    };
    let elders = (filters.taak.is_empty() && !iop.is_empty()).then(|| {
        let naar = Filters {
            taak: IOP.to_owned(),
            pagina: String::new(),
            ..filters.clone()
        };
        (iop.len(), naar.adres(&pad))
    });
    html(&Pagina {
        paging: paging(&pad, &filters.query(), nummer, u64::try_from(totaal).unwrap_or(0)),
        iop_elders: elders,
        t: reader.t,
        page: reader.frame(Menu::Plannen),
        slug: reader.slug.clone(),
        vandaag: reader.web.app.today(),
        fields: filters.fields(reader.t, &lijst),
        excel: filters.adres(&reader.href("/plannen.xlsx")),
        bekeken: lijst.bekeken,
        iop: if filters.taak == IOP {
            blad(iop)
        } else {
            Vec::new()
        },
        taken: blad(taken),
        lijst,
    })
}

pub(super) async fn export(reader: Reader, Query(filters): Query<Filters>) -> Result<Response, Fout> {
    let (t, vandaag) = (reader.t, reader.web.app.today());
    let opmaak = move |lijst: PlannenLijst| werkblad(t, vandaag, &lijst);
    let bestand = reader
        .web
        .app
        .export_plannen(&reader.ctx, &filters.filter(), opmaak)
        .await?;
    let naam = format!(
        "attachment; filename=\"{}-{vandaag}.xlsx\"",
        t.text("plannen-bestand")
    );
    let headers = [(CONTENT_TYPE, XLSX.to_owned()), (CONTENT_DISPOSITION, naam)];
    Ok((headers, bestand).into_response())
}

fn mentor(lijst: &PlannenLijst, werk: &PlanWerk) -> String {
    let mentor = werk.leerling.gegevens.mentor;
    mentor
        .and_then(|id| lijst.mentoren.get(&id).cloned())
        .unwrap_or_default()
}

impl Filters {
    fn filter(&self) -> PlanFilter {
        PlanFilter {
            school: Uuid::parse_str(&self.school).ok().map(SchoolId),
            klas: self.klas.clone(),
            mentor: Uuid::parse_str(&self.mentor).ok().map(AccountId),
        }
    }

    /// What is to be done for plans, and the counters that are not full.
    fn verdeel(&self, lijst: &PlannenLijst) -> (Vec<PlanWerk>, Vec<PlanWerk>) {
        let soort = TaakSoort::parse(&self.taak);
        let past = |werk: &&PlanWerk| match soort {
            Some(soort) => werk.taken.iter().any(|t| t.soort == soort),
            None => self.taak != IOP && !werk.taken.is_empty(),
        };
        let taken = lijst.regels.iter().filter(past).cloned().collect();
        let open = |werk: &&PlanWerk| soort.is_none() && werk.iop.iter().any(|s| s.ontbreekt() > 0);
        let iop = lijst.regels.iter().filter(open).cloned().collect();
        (taken, iop)
    }

    fn query(&self) -> Vec<(&'static str, String)> {
        [
            ("school", &self.school),
            ("klas", &self.klas),
            ("mentor", &self.mentor),
            ("taak", &self.taak),
        ]
        .into_iter()
        .map(|(naam, waarde)| (naam, waarde.clone()))
        .collect()
    }

    fn adres(&self, pad: &str) -> String {
        let gezet: Vec<_> = self.query().into_iter().filter(|(_, w)| !w.is_empty()).collect();
        if gezet.is_empty() {
            return pad.to_owned();
        }
        format!("{pad}?{}", serde_html_form::to_string(&gezet).unwrap_or_default())
    }

    fn fields(&self, t: Taal, lijst: &PlannenLijst) -> Vec<Field> {
        let select = |naam, label: Tekst, waarde: &str, choices: Vec<Choice>| {
            let alle = std::iter::once(Choice::new("", t.text("filter-alle")));
            let choices = alle.chain(choices).collect();
            Field::new(t, naam, FieldKind::Select { choices }, label)
                .value(waarde)
                .open()
        };
        let scholen = lijst
            .scholen
            .iter()
            .map(|s| Choice::new(s.id.to_string(), &s.naam));
        let klassen = lijst.klassen.iter().map(|k| Choice::new(k.clone(), k.clone()));
        let mentoren = lijst
            .mentoren
            .iter()
            .map(|(id, naam)| Choice::new(id.to_string(), naam));
        let taken = TaakSoort::ALL
            .iter()
            .map(|s| Choice::new(s.code(), t.code("plantaak", s.code())))
            .chain([Choice::new(IOP, t.text("plannen-iop"))]);
        let mut fields = vec![
            select("klas", t.text("plannen-klas"), &self.klas, klassen.collect()),
            select(
                "mentor",
                t.text("plannen-mentor"),
                &self.mentor,
                mentoren.collect(),
            ),
            select("taak", t.text("plannen-taak"), &self.taak, taken.collect()),
        ];
        if lijst.scholen.len() > 1 {
            let school = select("school", t.text("filter-school"), &self.school, scholen.collect());
            fields.insert(0, school);
        }
        fields
    }
}

fn werkblad(t: Taal, vandaag: Date, lijst: &PlannenLijst) -> Werkblad {
    let mut kolommen = vec![
        (t.text("kolom-leerling").to_string(), 28),
        (t.text("plannen-klas").to_string(), 10),
        (t.text("plannen-mentor").to_string(), 24),
        (t.text("plannen-opp").to_string(), 16),
        (t.text("plannen-te-doen").to_string(), 60),
        (t.text("plannen-voor").to_string(), 12),
    ];
    for teller in IopTeller::ALL {
        kolommen.push((t.code("iopteller", teller.code()).to_string(), 14));
    }
    Werkblad {
        naam: t.text("plannen-titel").to_string(),
        datum: vandaag,
        kolommen,
        rijen: lijst.regels.iter().map(|werk| rij(t, lijst, werk)).collect(),
    }
}

fn rij(t: Taal, lijst: &PlannenLijst, werk: &PlanWerk) -> Vec<Werkcel> {
    let tekst = |tekst: String| {
        if tekst.is_empty() {
            Werkcel::Leeg
        } else {
            Werkcel::Tekst(tekst)
        }
    };
    let taken: Vec<String> = werk
        .taken
        .iter()
        .map(|taak| t.code("plantaak", taak.soort.code()).to_string())
        .collect();
    let staat = werk.staat.map(|s| t.code("oppstaat", s.code()).to_string());
    let mut cellen = vec![
        tekst(werk.leerling.gegevens.naam.voluit()),
        tekst(werk.leerling.gegevens.klas.clone()),
        tekst(mentor(lijst, werk)),
        tekst(staat.unwrap_or_default()),
        tekst(taken.join("; ")),
        werk.taken.iter().filter_map(|taak| taak.voor).min().into(),
    ];
    for teller in IopTeller::ALL {
        let stand = werk.iop.iter().find(|s| s.teller == teller);
        let stand = stand.map(|s| format!("{}/{}", s.gedaan, s.nodig));
        cellen.push(tekst(stand.unwrap_or_default()));
    }
    cellen
}
