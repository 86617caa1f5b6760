//! The plan page of a pupil: what holds, what is worked at, goals, what every pupil has.

use askama::Template;
use axum::response::Html;
use vangnet_app::VeldFout;
use vangnet_app::leerling::Tab;
use vangnet_app::plan::{DoelRegel, PlanBlad, VersieRegel};
use vangnet_core::cascade::traject::{TrajectStaat, Uitkomst};
use vangnet_core::id::{LeerlingId, TrajectId};
use vangnet_core::plan::doel::{Doel, Plan, per_domein};
use vangnet_core::plan::evaluatie::{Doelresultaat, Vervolg};
use vangnet_core::plan::ilp::Referentiedomein;
use vangnet_core::plan::opp::{Koers, OppDeel, OppStaat, OppVeld};
use vangnet_core::plan::taak::{PlanTaak, TaakSoort};
use vangnet_core::toegang::Action;
use vangnet_core::toestemming::Stand;

use super::Velden;
use crate::form::{ErrorSummary, Field, Getypt};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Path;
use crate::pages::leerling::Kop;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

/// Which form of the page was refused.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Vorm {
    /// None.
    #[default]
    Geen,
    /// A version is begun.
    Begin,
    /// A version is adopted.
    Vaststellen,
    /// A plan is evaluated.
    Evalueren,
    /// A plan ends.
    Einde,
    /// A day is entered in the national register.
    Register,
}

/// What was typed in a form that was refused.
#[derive(Debug, Default)]
pub(super) struct Geweigerd {
    pub(super) vorm: Vorm,
    pub(super) getypt: Getypt,
    pub(super) fouten: Vec<VeldFout>,
}

#[derive(Template)]
#[template(path = "plan/blad.html")]
pub(super) struct Pagina {
    t: Taal,
    page: Frame,
    /// The address of the plan page.
    pad: String,
    toestemming: String,
    kop: Kop,
    blad: PlanBlad,
    fouten: ErrorSummary,
    vorm: Vorm,
    begin: Vec<Field>,
    vaststellen: Vec<Field>,
    evalueren: Vec<Field>,
    einde: Vec<Field>,
    register: Vec<Field>,
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
) -> Result<Html<String>, Fout> {
    pagina(&reader, id, Geweigerd::default()).await
}

/// The page, with what was typed in a form that was refused.
pub(super) async fn pagina(
    reader: &Reader,
    id: LeerlingId,
    geweigerd: Geweigerd,
) -> Result<Html<String>, Fout> {
    let blad = reader.web.app.open_plan(&reader.ctx, id).await?;
    let vorm = geweigerd.vorm;
    let vandaag = reader.web.app.today().to_string();
    let begin = formulier(reader, &geweigerd, Vorm::Begin, |v, g| {
        vec![
            v.lang("reden", 3, v.t.text("opp-begin-reden"), g.get("reden"))
                .hint(v.t.text("opp-begin-reden-uitleg")),
        ]
    });
    let dag = |getypt: &Getypt, naam: &str| {
        let tekst = getypt.get(naam);
        if tekst.is_empty() { vandaag.clone() } else { tekst }
    };
    let vaststellen = formulier(reader, &geweigerd, Vorm::Vaststellen, |v, g| {
        let waarde = dag(g, "vastgesteld_op");
        vec![v.dag("vastgesteld_op", v.t.text("opp-vastgesteld-op"), waarde)]
    });
    let einde = formulier(reader, &geweigerd, Vorm::Einde, |v, g| {
        vec![
            v.dag("einde", v.t.text("opp-einde-op"), dag(g, "einde")),
            v.lang("reden", 3, v.t.text("opp-einde-reden"), g.get("reden")),
        ]
    });
    let register = formulier(reader, &geweigerd, Vorm::Register, |v, g| {
        vec![v.dag("op", v.t.text("opp-rod-op"), dag(g, "op"))]
    });
    let open = blad.doelen.iter().map(|d| &d.doel).filter(|d| d.is_open());
    let open: Vec<&Doel> = open.collect();
    let evalueren = formulier(reader, &geweigerd, Vorm::Evalueren, |v, g| {
        evaluatie(v, g, &open, dag(g, "datum"))
    });
    let alle = [&begin, &vaststellen, &evalueren, &einde, &register];
    let mut fouten = ErrorSummary::of(reader.t, alle.into_iter().flatten());
    for fout in geweigerd.fouten.iter().filter(|f| f.veld == "vaststellen") {
        fouten = fouten.and("ontbreekt", crate::pages::veldfout(reader.t, fout));
    }
    let kop = Kop::new(reader, blad.kop.clone(), Tab::Plan);
    html(&Pagina {
        t: reader.t,
        page: reader.frame(Menu::Leerlingen),
        pad: format!("{}/plan", kop.adres()),
        toestemming: format!("{}/toestemming", kop.adres()),
        kop,
        fouten,
        vorm,
        begin,
        vaststellen,
        evalueren,
        einde,
        register,
        blad,
    })
}

/// The fields of one form: with what was typed and what is wrong, when it is the one that was refused.
fn formulier(
    reader: &Reader,
    geweigerd: &Geweigerd,
    vorm: Vorm,
    velden: impl FnOnce(Velden<'_>, &Getypt) -> Vec<Field>,
) -> Vec<Field> {
    let leeg = Getypt::default();
    let (getypt, fouten) = if geweigerd.vorm == vorm {
        (&geweigerd.getypt, geweigerd.fouten.as_slice())
    } else {
        (&leeg, [].as_slice())
    };
    let voor = match vorm {
        Vorm::Geen | Vorm::Begin => "begin-",
        Vorm::Vaststellen => "vaststellen-",
        Vorm::Evalueren => "evalueren-",
        Vorm::Einde => "einde-",
        Vorm::Register => "register-",
    };
    let velden_van = Velden {
        t: reader.t,
        fouten,
        voor,
    };
    velden(velden_van, getypt)
}

fn evaluatie(v: Velden<'_>, g: &Getypt, doelen: &[&Doel], datum: String) -> Vec<Field> {
    let t = v.t;
    let uitkomsten = Uitkomst::ALL.map(Uitkomst::code);
    let koersen = Koers::ALL.map(Koers::code);
    let vervolg = Vervolg::ALL.map(Vervolg::code);
    let resultaten = Doelresultaat::ALL.map(Doelresultaat::code);
    let mut velden = vec![
        v.dag("datum", t.text("evaluatie-datum"), datum),
        v.vinkje("met_ouders", t.text("evaluatie-met-ouders"), g.ja("met_ouders")),
        v.vinkje(
            "met_leerling",
            t.text("evaluatie-met-leerling"),
            g.ja("met_leerling"),
        )
        .hint(t.text("evaluatie-met-uitleg")),
        v.lang("bevinding", 4, t.text("evaluatie-bevinding"), g.get("bevinding")),
        v.lang("leerling", 2, t.text("evaluatie-leerling"), g.get("leerling"))
            .optional(),
        v.lang("ouders", 2, t.text("evaluatie-ouders"), g.get("ouders"))
            .optional(),
        v.rondjes(
            "uitkomst",
            t.text("evaluatie-uitkomst-vraag"),
            ("evaluatie-uitkomst", &uitkomsten),
            &g.get("uitkomst"),
        ),
        v.rondjes(
            "koers",
            t.text("evaluatie-koers"),
            ("koers", &koersen),
            &g.get("koers"),
        ),
        v.keuze(
            "vervolg",
            t.text("evaluatie-vervolg"),
            ("opp-vervolg", &vervolg),
            &g.get("vervolg"),
        ),
        v.lang(
            "koers_reden",
            2,
            t.text("evaluatie-koers-reden"),
            g.get("koers_reden"),
        )
        .hint(t.text("evaluatie-koers-reden-uitleg"))
        .open(),
    ];
    for doel in doelen {
        let naam = format!("doel_{}", doel.id);
        let label = t.text("evaluatie-doel").arg("doel", doel.inhoud.doel.as_str());
        let waarde = g.get(&naam);
        velden.push(
            v.keuze(naam, label, ("doelresultaat", &resultaten), &waarde)
                .open(),
        );
    }
    velden
}

impl Pagina {
    fn mag_bewerken(&self) -> bool {
        self.blad.mag(Action::EditPlan)
    }

    fn mag_vaststellen(&self) -> bool {
        self.blad.mag(Action::AdoptPlan)
    }

    fn mag_daden(&self) -> bool {
        self.blad.mag(Action::RecordToestemming)
    }

    /// The parts with the texts that are there.
    fn delen(versie: &VersieRegel) -> Vec<(OppDeel, Vec<(OppVeld, &str)>)> {
        delen(&versie.opp.inhoud)
    }

    fn is_vorm(&self, code: &str) -> bool {
        matches!(
            (self.vorm, code),
            (Vorm::Begin, "begin")
                | (Vorm::Vaststellen, "vaststellen")
                | (Vorm::Evalueren, "evalueren")
                | (Vorm::Einde, "einde")
                | (Vorm::Register, "register")
        )
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the template passes references")]
    fn taak_toon(taak: &PlanTaak) -> Tone {
        match taak.soort {
            TaakSoort::Vaststellen | TaakSoort::Overeenstemming | TaakSoort::Horen => Tone::Straks,
            _ => Tone::Neutraal,
        }
    }

    /// The goals by domain, for who has an IOP (R051).
    fn domeinen(&self) -> Vec<(&'static str, Vec<String>)> {
        let doelen: Vec<Doel> = self
            .blad
            .doelen
            .iter()
            .filter(|d| d.doel.plan == Plan::Iop)
            .map(|d| d.doel.clone())
            .collect();
        per_domein(&doelen)
            .into_iter()
            .map(|(domein, eigen)| {
                let namen = eigen.into_iter().map(|d| d.inhoud.doel.clone()).collect();
                (domein.code(), namen)
            })
            .collect()
    }

    /// An offer by its code and name.
    fn aanbod(&self, code: &str) -> String {
        let found = self.blad.catalogus.arrangement(code);
        found.map_or_else(|| code.to_owned(), |a| format!("{code} {}", a.titel))
    }

    /// The name of a traject that works at a goal.
    fn traject(&self, id: &TrajectId) -> String {
        let found = self.blad.trajecten.iter().find(|t| t.id == *id);
        found.map(|t| self.aanbod(&t.arrangement)).unwrap_or_default()
    }

    /// The trajecten that could work at a goal and do not yet.
    fn vrij(&self, doel: &DoelRegel) -> Vec<(TrajectId, String)> {
        self.blad
            .trajecten
            .iter()
            .filter(|t| !doel.trajecten.contains(&t.id))
            .filter(|t| {
                matches!(
                    t.staat,
                    TrajectStaat::Gevraagd | TrajectStaat::Besloten | TrajectStaat::Loopt
                )
            })
            .map(|t| (t.id, self.aanbod(&t.arrangement)))
            .collect()
    }
}

/// The parts of a plan with the texts that are there.
pub(super) fn delen(inhoud: &vangnet_core::plan::opp::OppInhoud) -> Vec<(OppDeel, Vec<(OppVeld, &str)>)> {
    OppDeel::ALL
        .into_iter()
        .map(|deel| {
            let teksten = OppVeld::ALL
                .into_iter()
                .filter(|veld| veld.deel() == deel && !inhoud.tekst(*veld).is_empty())
                .map(|veld| (veld, inhoud.tekst(veld)))
                .collect::<Vec<_>>();
            (deel, teksten)
        })
        .filter(|(_, teksten)| !teksten.is_empty())
        .collect()
}

impl From<&OppStaat> for Tone {
    fn from(staat: &OppStaat) -> Self {
        match staat {
            OppStaat::Vastgesteld => Self::Goed,
            OppStaat::Concept => Self::Straks,
            OppStaat::Vervangen | OppStaat::Beeindigd => Self::Neutraal,
        }
    }
}

impl From<&Stand> for Tone {
    fn from(stand: &Stand) -> Self {
        match stand {
            Stand::Ja => Self::Goed,
            Stand::Nee => Self::Laat,
            Stand::Deels | Stand::Ontbreekt => Self::Straks,
        }
    }
}
