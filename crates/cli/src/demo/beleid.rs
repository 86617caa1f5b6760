//! The policy of the demo: who sits in the committee, how large a sample is, the yearly path, the list of instruments.

use jiff::{ToSpan, civil::Date};
use vangnet_app::App;
use vangnet_core::{
    bewaring::{AuditEntry, Handeling},
    inrichting::{Jaarkalender, KalenderSoort, Kalenderdag, catalogus::Catalogus},
    klok::{laatste_week_september, termijn_einde},
    schooljaar,
    toegang::Rol,
    toelating::{
        Domein,
        commissie::{Commissie, Commissielid},
        instrument::{Instrument, InstrumentSoort, Instrumentenlijst},
        steekproef::Omvang,
    },
};
use vangnet_store::BeleidSoort;

use super::{klok::DemoKlok, mensen::Team};

/// The catalogue of support, as it holds since five years, so that support of those years has its words.
pub(super) async fn catalogus(app: &App, team: &Team, vandaag: Date, tekst: &str) -> anyhow::Result<()> {
    let catalogus: Catalogus = toml::from_str(tekst)?;
    let vanaf = schooljaar::eerste_dag(vandaag.saturating_sub(5.years()));
    let tx = team.directeur.swv.begin().await?;
    tx.insert_beleid(BeleidSoort::Catalogus, vanaf, &catalogus)
        .await?;
    let entry = AuditEntry::new(
        Some(team.directeur.actor.account),
        Handeling::AanbodGewijzigd,
        "beleid",
    );
    tx.commit(
        entry.met("sleutel", BeleidSoort::Catalogus.code()),
        app.now().as_millisecond(),
    )
    .await?;
    Ok(())
}

pub(super) async fn maak(app: &App, klok: &DemoKlok, team: &Team, vandaag: Date) -> anyhow::Result<()> {
    let vanaf = schooljaar::eerste_dag(vandaag.saturating_sub(1.year()));
    klok.zet(vandaag.saturating_sub(190.days()));
    let swv = &team.directeur.swv;
    let commissie = commissie(app, team).await?;
    let tx = swv.begin().await?;
    tx.insert_beleid(BeleidSoort::Steekproef, vanaf, &Omvang::Procent(25))
        .await?;
    tx.insert_beleid(BeleidSoort::Commissie, vanaf, &commissie)
        .await?;
    tx.insert_beleid(BeleidSoort::Instrumenten, vanaf, &instrumenten())
        .await?;
    let jaar = schooljaar::eerste_dag(vandaag);
    tx.insert_beleid(BeleidSoort::Kalender, jaar, &kalender(jaar))
        .await?;
    let entry = AuditEntry::new(
        Some(team.directeur.actor.account),
        Handeling::BeleidGewijzigd,
        "beleid",
    );
    tx.commit(entry, app.now().as_millisecond()).await?;
    Ok(())
}

/// Four seats; the last one only at the lower bound of PrO.
async fn commissie(app: &App, team: &Team) -> anyhow::Result<Commissie> {
    let swv = app.find_swv(&team.slug).await?;
    let login = format!("{}@{}.example", Rol::Adviescommissielid.code(), team.slug);
    let accounts = swv.list_accounts().await?;
    let account = accounts.into_iter().find(|a| a.login == login);
    let eerste = team.scholen.first().map(|s| s.school.clone());
    let lid = |code: &str, naam: &str, organisatie: &str, deskundigheid: &str| Commissielid {
        code: code.to_owned(),
        naam: naam.to_owned(),
        organisatie: organisatie.to_owned(),
        deskundigheid: deskundigheid.to_owned(),
        school: None,
        account: None,
        alleen_ondergrens: false,
    };
    let school = eerste.as_ref().map_or("", |s| s.naam.as_str());
    Ok(Commissie {
        leden: vec![
            lid(
                "voorzitter",
                "Joris van Loenen",
                "Samenwerkingsverband",
                "orthopedagoog",
            ),
            Commissielid {
                account: account.as_ref().map(|a| a.id),
                ..lid(
                    "vmbo",
                    account.as_ref().map_or("Femke Voorbeeld", |a| a.naam.as_str()),
                    "Vakcollege in de regio",
                    "deskundige vmbo",
                )
            },
            Commissielid {
                school: eerste.as_ref().map(|s| s.id),
                ..lid("pro", "Sietske Verzonnen", school, "orthopedagoog")
            },
            Commissielid {
                alleen_ondergrens: true,
                ..lid(
                    "zml",
                    "Arend Fictief",
                    "School voor speciaal onderwijs",
                    "deskundige zeer moeilijk lerenden",
                )
            },
        ],
    })
}

/// An invented list: the ministerial one is not in our sources.
fn instrumenten() -> Instrumentenlijst {
    let instrument = |naam: &str, soort, domeinen: &[Domein]| Instrument {
        naam: naam.to_owned(),
        soort,
        domeinen: domeinen.to_vec(),
        van: None,
        tot: None,
        lokaal: false,
    };
    Instrumentenlijst {
        bron: "Voorbeeldlijst van de demo, geen ministeriële regeling".to_owned(),
        instrumenten: vec![
            instrument("WISC-V-NL", InstrumentSoort::Intelligentie, &[]),
            instrument("NIO", InstrumentSoort::Intelligentie, &[]),
            instrument("ADIT", InstrumentSoort::Intelligentie, &[]),
            instrument(
                "LVS-toets, eind groep 8",
                InstrumentSoort::Didactisch,
                &Domein::ALL,
            ),
            instrument("NPV-J-2", InstrumentSoort::Persoonlijkheid, &[]),
        ],
    }
}

/// The yearly path of a school year that begins on a day.
fn kalender(begin: Date) -> Jaarkalender {
    let dag = |soort, na: i32, omschrijving: &str| Kalenderdag {
        soort,
        datum: termijn_einde(begin.saturating_add(na.days())),
        omschrijving: omschrijving.to_owned(),
    };
    let vakantie = |na: i32, omschrijving: &str| Kalenderdag {
        soort: KalenderSoort::Vakantieweek,
        datum: begin.saturating_add(na.days()),
        omschrijving: omschrijving.to_owned(),
    };
    let volgend = begin.year().saturating_add(1);
    let (_, vrijdag) = laatste_week_september(volgend);
    Jaarkalender {
        dagen: vec![
            dag(KalenderSoort::Spoed, 20, "spoedprocedure na de zomer"),
            dag(
                KalenderSoort::Inventarisatie,
                220,
                "scholen maken de lijst van aanmeldingen",
            ),
            dag(KalenderSoort::Gesprekken, 250, "gesprekken per school"),
            dag(KalenderSoort::Commissie, 280, "adviescommissie"),
            Kalenderdag {
                soort: KalenderSoort::LaatsteZitting,
                datum: vrijdag,
                omschrijving: "laatste zitting voor lwoo".to_owned(),
            },
            vakantie(3, "zomervakantie"),
            vakantie(10, "zomervakantie"),
            vakantie(79, "herfstvakantie"),
            vakantie(145, "kerstvakantie"),
            vakantie(152, "kerstvakantie"),
            vakantie(208, "voorjaarsvakantie"),
            vakantie(271, "meivakantie"),
            vakantie(350, "zomervakantie"),
            vakantie(357, "zomervakantie"),
        ],
    }
}
