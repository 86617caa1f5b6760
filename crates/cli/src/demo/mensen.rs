//! Staff in every role that works in this version, and the pupils, read in through the same import as a school's.

use std::{collections::BTreeMap, fmt::Write as _};

use fastrand::Rng;
use vangnet_app::{App, Ctx, inrichting::SwvBestand, toegang::NieuwAccountInvoer};
use vangnet_core::{
    id::AccountId,
    inrichting::School,
    leerling::Onderwijssoort,
    toegang::{Bereik, Rol, Toekenning},
};
use vangnet_web::{DemoAanmelding, DemoInfo, taal::Taal};

use super::{WACHTWOORD, namen};
use crate::beheer::leesbaar;

/// Who does what in one samenwerkingsverband.
pub(super) struct Team {
    pub(super) slug: String,
    pub(super) scholen: Vec<SchoolTeam>,
    pub(super) orthopedagoog: Ctx,
    pub(super) directeur: Ctx,
}

/// Who does what at one school.
pub(super) struct SchoolTeam {
    pub(super) school: School,
    pub(super) zorgcoordinator: Ctx,
    pub(super) teamleider: Ctx,
    pub(super) directie: Ctx,
    /// The teachers.
    pub(super) docenten: Vec<AccountId>,
}

/// Roles of the samenwerkingsverband, with the sign-in name before the at sign.
const SWV_ROLLEN: [(Rol, &str, &str); 4] = [
    (Rol::OrthopedagoogSwv, "orthopedagoog", "Joris van Loenen"),
    (Rol::DirecteurSwv, "directeur", "Hanna Terpstra"),
    (Rol::Beheerder, "beheer", "Ties Boonstra"),
    (Rol::BestuurSwv, "bestuur", "Rachida Amzil"),
];

/// Roles of a school, mentors apart.
const SCHOOL_ROLLEN: [(Rol, &str); 7] = [
    (Rol::Zorgcoordinator, "zorg"),
    (Rol::OrthopedagoogSchool, "diagnostiek"),
    (Rol::Teamleider, "team"),
    (Rol::Directie, "directie"),
    (Rol::Docent, "docent"),
    (Rol::Docent, "docent2"),
    (Rol::Bpo, "bpo"),
];

#[expect(clippy::cognitive_complexity, reason = "one person after another")]
pub(super) async fn maak(
    app: &App,
    bestand: &SwvBestand,
    scholen: &BTreeMap<String, School>,
    rng: &mut Rng,
) -> anyhow::Result<Team> {
    let slug = &bestand.slug;
    let swv = app.find_swv(slug).await?;
    let mut model = None;
    for (rol, wie, naam) in SWV_ROLLEN {
        let login = format!("{wie}@{slug}.example");
        account(
            app,
            &swv,
            &login,
            naam,
            &[Toekenning {
                rol,
                bereik: Bereik::Swv,
            }],
            &mut model,
        )
        .await?;
    }
    overige_rollen(app, &swv, slug, scholen, rng, &mut model).await?;
    let mut teams = Vec::new();
    for school in scholen.values() {
        let kort = kort(school);
        let bereik = Bereik::School { school: school.id };
        for (rol, wie) in SCHOOL_ROLLEN {
            let login = format!("{wie}@{kort}.example");
            account(
                app,
                &swv,
                &login,
                &namen::naam(rng).voluit(),
                &[Toekenning { rol, bereik }],
                &mut model,
            )
            .await?;
        }
        let klassen = klassen(school);
        let mut mentoren = Vec::new();
        for nummer in 1..=klassen.len().div_ceil(2) {
            let login = format!("mentor{nummer}@{kort}.example");
            let naam = namen::naam(rng).voluit();
            account(
                app,
                &swv,
                &login,
                &naam,
                &[Toekenning {
                    rol: Rol::Mentor,
                    bereik,
                }],
                &mut model,
            )
            .await?;
            mentoren.push(login);
        }
        let csv = leerlingen(school, &klassen, &mentoren, rng);
        let voorstel = app
            .compare_import(&swv, &school.brin, csv.as_bytes())
            .await
            .map_err(|e| leesbaar(Taal::Nl, &e))?;
        anyhow::ensure!(voorstel.fouten.is_empty(), "demo: {:?}", voorstel.fouten.first());
        app.run_import(&swv, &voorstel, &|_| {})
            .await
            .map_err(|e| leesbaar(Taal::Nl, &e))?;
        teams.push(SchoolTeam {
            zorgcoordinator: ctx(app, slug, &format!("zorg@{kort}.example")).await?,
            teamleider: ctx(app, slug, &format!("team@{kort}.example")).await?,
            directie: ctx(app, slug, &format!("directie@{kort}.example")).await?,
            docenten: docenten(&swv, &kort).await?,
            school: school.clone(),
        });
    }
    Ok(Team {
        orthopedagoog: ctx(app, slug, &format!("orthopedagoog@{slug}.example")).await?,
        directeur: ctx(app, slug, &format!("directeur@{slug}.example")).await?,
        slug: slug.clone(),
        scholen: teams,
    })
}

/// Somebody in every other role that can be given: at the first school, or at the samenwerkingsverband.
async fn overige_rollen(
    app: &App,
    swv: &vangnet_store::SwvDb,
    slug: &str,
    scholen: &BTreeMap<String, School>,
    rng: &mut Rng,
    model: &mut Option<AccountId>,
) -> anyhow::Result<()> {
    let Some(eerste) = scholen.values().next() else {
        return Ok(());
    };
    let gegeven: Vec<Rol> = SWV_ROLLEN
        .iter()
        .map(|(rol, ..)| *rol)
        .chain(SCHOOL_ROLLEN.map(|(rol, _)| rol))
        .collect();
    for rol in Rol::ALL
        .iter()
        .filter(|rol| **rol != Rol::Mentor && !gegeven.contains(rol))
    {
        let school = Toekenning {
            rol: *rol,
            bereik: Bereik::School { school: eerste.id },
        };
        let swv_breed = Toekenning {
            rol: *rol,
            bereik: Bereik::Swv,
        };
        let Some(toekenning) = [school, swv_breed].into_iter().find(Toekenning::is_geldig) else {
            continue;
        };
        let login = format!("{}@{slug}.example", rol.code().replace('_', "-"));
        account(app, swv, &login, &namen::naam(rng).voluit(), &[toekenning], model).await?;
    }
    Ok(())
}

/// The teachers of a school.
async fn docenten(swv: &vangnet_store::SwvDb, kort: &str) -> anyhow::Result<Vec<AccountId>> {
    let wie = ["docent", "docent2"].map(|naam| format!("{naam}@{kort}.example"));
    let alle = swv.list_accounts().await?;
    Ok(alle
        .into_iter()
        .filter(|a| wie.contains(&a.login))
        .map(|a| a.id)
        .collect())
}

/// A school's short name for addresses: "dewerf".
fn kort(school: &School) -> String {
    let woorden: Vec<String> = school.naam.split(' ').map(vangnet_core::tekst::fold).collect();
    woorden
        .iter()
        .filter(|w| !matches!(w.as_str(), "praktijkschool" | "college" | "vakcollege"))
        .cloned()
        .collect()
}

/// Makes an account; its password is that of the one before it, when there is one.
async fn account(
    app: &App,
    swv: &vangnet_store::SwvDb,
    login: &str,
    naam: &str,
    rollen: &[Toekenning],
    model: &mut Option<AccountId>,
) -> anyhow::Result<()> {
    let invoer = NieuwAccountInvoer {
        naam: naam.to_owned(),
        login: login.to_owned(),
        wachtwoord: WACHTWOORD.to_owned(),
    };
    let made = match *model {
        Some(model) => app.create_account_like(swv, model, &invoer, rollen).await,
        None => app.create_first_account(swv, &invoer, rollen).await,
    };
    *model = Some(made.map_err(|e| leesbaar(Taal::Nl, &e))?);
    Ok(())
}

async fn ctx(app: &App, slug: &str, login: &str) -> anyhow::Result<Ctx> {
    let sessie = app
        .sign_in(slug, login, WACHTWOORD)
        .await
        .map_err(|e| leesbaar(Taal::Nl, &e))?;
    app.find_ctx(slug, &sessie.token)
        .await?
        .ok_or_else(|| anyhow::anyhow!("demo: {login} kan niet aanmelden"))
}

/// The classes of a school: name, year, kind, site.
fn klassen(school: &School) -> Vec<(String, u8, Onderwijssoort, String)> {
    let mut klassen = Vec::new();
    for (letter, soort) in ('A'..).zip(&school.soorten) {
        let locatie = school.locaties.get(if *soort == Onderwijssoort::Pro {
            school.locaties.len().saturating_sub(1)
        } else {
            0
        });
        let locatie = locatie.map(|l| l.naam.clone()).unwrap_or_default();
        let (jaren, parallel) = if *soort == Onderwijssoort::Pro {
            (5, 2)
        } else {
            (4, 1)
        };
        for jaar in 1..=jaren {
            for nummer in 1..=parallel {
                let naam = if parallel == 1 {
                    format!("{jaar}{letter}")
                } else {
                    format!("{jaar}{letter}{nummer}")
                };
                klassen.push((naam, jaar, *soort, locatie.clone()));
            }
        }
    }
    klassen
}

/// The file that the school's administration would export.
fn leerlingen(
    school: &School,
    klassen: &[(String, u8, Onderwijssoort, String)],
    mentoren: &[String],
    rng: &mut Rng,
) -> String {
    let mut csv = String::from(
        "Stamnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Stamgroep;Leerjaar;Opleiding;Locatie;Mentor\n",
    );
    let mut nummer = 10_000u32;
    for (n, (klas, leerjaar, soort, locatie)) in klassen.iter().enumerate() {
        let omvang = if *soort == Onderwijssoort::Pro {
            rng.usize(12..=16)
        } else {
            rng.usize(20..=25)
        };
        let mentor = mentoren.get(n / 2).map_or("", String::as_str);
        for _ in 0..omvang {
            let naam = namen::naam(rng);
            nummer = nummer.saturating_add(rng.u32(1..9));
            // Twelve on 1 October of the first year, some a year older.
            let jaar = 2026i32
                .saturating_sub(12)
                .saturating_sub(i32::from(*leerjaar))
                .saturating_add(1);
            let jaar = jaar.saturating_sub(i32::from(rng.u8(0..5) == 0));
            let _ = writeln!(
                csv,
                "{}{nummer};{};{};{};{:02}-{:02}-{jaar};{klas};{leerjaar};{};{locatie};{mentor}",
                school.brin.get(2..).unwrap_or_default(),
                naam.roepnaam,
                naam.tussenvoegsel,
                naam.achternaam,
                rng.u8(1..=28),
                rng.u8(1..=12),
                soort.code(),
            );
        }
    }
    csv
}

/// Every account of the demo with its role, for the start page.
pub(super) async fn aanmeldingen(app: &App) -> anyhow::Result<DemoInfo> {
    let mut lijst = Vec::new();
    for vermelding in app.list_swvs().await? {
        let swv = app.find_swv(&vermelding.slug).await?;
        let scholen: BTreeMap<_, _> = swv
            .list_scholen()
            .await?
            .into_iter()
            .map(|s| (s.id, s.naam))
            .collect();
        for account in swv.list_accounts().await?.into_iter().filter(|a| a.actief) {
            for regel in swv.list_rollen(account.id).await? {
                let school = regel
                    .toekenning
                    .bereik
                    .school()
                    .and_then(|s| scholen.get(&s).cloned());
                lijst.push(DemoAanmelding {
                    slug: vermelding.slug.clone(),
                    swv: vermelding.naam.clone(),
                    login: account.login.clone(),
                    naam: account.naam.clone(),
                    rol: regel.toekenning.rol,
                    school,
                });
            }
        }
    }
    lijst.sort_by(|a, b| (&a.slug, &a.school, a.rol, &a.login).cmp(&(&b.slug, &b.school, b.rol, &b.login)));
    Ok(super::info(lijst))
}
