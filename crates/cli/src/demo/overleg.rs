//! Meetings: the bodies of each school with their calendar, some meetings that were held, and one with a full agenda.

use anyhow::Context as _;
use jiff::{ToSpan, civil::Date};
use vangnet_app::{
    App, Ctx,
    overleg::{AfspraakInvoer, LidInvoer, OverlegInvoer, PuntInvoer, PuntNieuw},
};
use vangnet_core::{
    id::{AccountId, BijeenkomstId, LeerlingId, OverlegId},
    inrichting::catalogus::Catalogus,
    leerling::Leerling,
    overleg::{Bijeenkomst, Orgaan, Per, Ritme},
};
use vangnet_store::LeerlingFilter;

use super::{
    klok::DemoKlok,
    mensen::{SchoolTeam, Team},
    steun::goed,
};

/// What is asked, said and agreed: fictional.
const VRAGEN: [(&str, &str, &str); 5] = [
    (
        "Wat kan het team doen zodat hij na een ruzie weer rustig de les in komt?",
        "Na de pauze gaat het het vaakst mis. Een vast rustpunt lijkt te helpen.",
        "Rustpunt na de pauze afspreken met de leerling",
    ),
    (
        "Is twee keer per week extra uitleg genoeg, of is meer nodig?",
        "De cijfers stijgen langzaam. Eerst de evaluatie afwachten.",
        "Evaluatie van de extra uitleg plannen",
    ),
    (
        "Zij is vaak ziek op maandag. Wie praat met haar en met thuis?",
        "De mentor sprak haar kort. Thuis is nog niet gebeld.",
        "Ouders bellen over de maandagen",
    ),
    (
        "Past de gymles nog bij wat hij aankan?",
        "Hij doet mee als hij vooraf weet wat er komt.",
        "Lesplan van gym vooraf meegeven",
    ),
    (
        "Hoe verdelen we de begeleiding nu de coach tijdelijk weg is?",
        "Een collega neemt twee weken waar.",
        "Waarneming inroosteren",
    ),
];

pub(super) async fn maak(app: &App, klok: &DemoKlok, team: &Team, vandaag: Date) -> anyhow::Result<()> {
    for school in &team.scholen {
        klok.zet(vandaag.saturating_sub(100.days()));
        let catalogus = school.zorgcoordinator.swv.find_catalogus(vandaag).await?;
        let demo = Overleggen {
            app,
            klok,
            school,
            catalogus: catalogus.context("demo: catalogus")?,
            vandaag,
        };
        demo.maak().await.context("demo: overleg")?;
    }
    klok.zet(vandaag);
    Ok(())
}

struct Overleggen<'a> {
    app: &'a App,
    klok: &'a DemoKlok,
    school: &'a SchoolTeam,
    catalogus: Catalogus,
    vandaag: Date,
}

impl Overleggen<'_> {
    fn zorg(&self) -> &Ctx {
        &self.school.zorgcoordinator
    }

    async fn maak(&self) -> anyhow::Result<()> {
        let leerlingen = self.leerlingen().await?;
        let mut klassen: Vec<String> = leerlingen.iter().map(|l| l.gegevens.klas.clone()).collect();
        klassen.sort();
        klassen.dedup();
        for code in ["teamoverleg", "zat", "intern_zorgoverleg", "uitstroomcommissie"] {
            let Some(orgaan) = self.catalogus.orgaan(code) else {
                continue;
            };
            let weekdag = match code {
                "teamoverleg" => "2",
                "zat" => "4",
                _ => "1",
            };
            let id = self.overleg(orgaan, weekdag, &klassen).await?;
            let bijeenkomsten = self.kalender(id, orgaan).await?;
            if orgaan.ouders_vooraf || code == "uitstroomcommissie" {
                continue;
            }
            self.gehouden(&bijeenkomsten, &leerlingen).await?;
        }
        if let Some(zat) = self.catalogus.orgaan("zat") {
            self.agenda_zat(zat, &leerlingen).await?;
        }
        Ok(())
    }

    async fn leerlingen(&self) -> anyhow::Result<Vec<Leerling>> {
        let filter = LeerlingFilter {
            school: Some(self.school.school.id),
            pagina: 2,
            ..LeerlingFilter::default()
        };
        let lijst = self.app.list_leerlingen(self.zorg(), &filter).await;
        Ok(goed(lijst, "leerlingen")?.pagina.rijen)
    }

    async fn overleg(&self, orgaan: &Orgaan, weekdag: &str, klassen: &[String]) -> anyhow::Result<OverlegId> {
        let (ritme, aantal) = match orgaan.ritme {
            Ritme::Weken(n) => ("weken", n.to_string()),
            Ritme::PerJaar(n) => ("per_jaar", n.to_string()),
            Ritme::Oproep => ("oproep", String::new()),
        };
        let locatie = self
            .school
            .school
            .locaties
            .first()
            .filter(|_| orgaan.per == Per::Locatie);
        let eigen = if orgaan.per == Per::Team { klassen } else { &[] };
        let invoer = OverlegInvoer {
            orgaan: orgaan.code.clone(),
            naam: match (orgaan.per, locatie) {
                (Per::Team, _) => "Team bovenbouw".to_owned(),
                (_, Some(locatie)) => format!("{} {}", orgaan.titel, locatie.naam),
                _ => orgaan.titel.clone(),
            },
            locatie: locatie.map(|l| l.id.to_string()).unwrap_or_default(),
            ritme: ritme.to_owned(),
            aantal,
            weekdag: weekdag.to_owned(),
            begint: "15:00".to_owned(),
            minuten: "60".to_owned(),
            zaal: "Spreekkamer".to_owned(),
            klassen: eigen.join(","),
            actief: true,
            ..OverlegInvoer::default()
        };
        let s = self.school;
        let wie = [
            (s.zorgcoordinator.actor.account, "zorgcoordinator"),
            (s.teamleider.actor.account, "teamleider"),
            (s.directie.actor.account, "directie"),
        ];
        let leden: Vec<LidInvoer> = wie
            .into_iter()
            .filter(|(_, rol)| *rol != "directie" || orgaan.voorzitter == "directie")
            .map(|(account, rol): (AccountId, &str)| LidInvoer {
                account,
                rol: rol.to_owned(),
                voorzitter: orgaan.voorzitter == rol,
            })
            .collect();
        let gedaan = self
            .app
            .save_overleg(self.zorg(), self.school.school.id, None, &invoer, &leden)
            .await;
        goed(gedaan, "overleg")
    }

    /// The meetings of a body: planned since the summer, or called together once.
    async fn kalender(&self, id: OverlegId, orgaan: &Orgaan) -> anyhow::Result<Vec<Bijeenkomst>> {
        if orgaan.ritme == Ritme::Oproep {
            let invoer = vangnet_app::overleg::BijeenkomstInvoer {
                datum: self.vandaag.saturating_add(9.days()).to_string(),
                begint: "13:30".to_owned(),
                versie: 0,
            };
            goed(
                self.app.add_bijeenkomst(self.zorg(), id, &invoer).await,
                "bijeenkomst",
            )?;
        } else {
            let geplande = self.app.plan_overleg(self.zorg(), id, self.vandaag).await;
            goed(geplande, "kalender")?;
        }
        let swv = &self.zorg().swv;
        let (van, tot) = (
            self.vandaag.saturating_sub(40.days()),
            self.vandaag.saturating_add(60.days()),
        );
        Ok(swv.list_bijeenkomsten(&[id], van, tot).await?)
    }

    /// The meetings of the last weeks were held; the next one has an agenda.
    async fn gehouden(&self, alle: &[Bijeenkomst], leerlingen: &[Leerling]) -> anyhow::Result<()> {
        let geweest = alle.iter().filter(|b| b.datum < self.vandaag);
        let mut wie = leerlingen.iter().cycle().zip(VRAGEN.iter().cycle());
        for b in geweest {
            self.klok.zet(b.datum);
            for _ in 0..3 {
                let Some((leerling, vraag)) = wie.next() else {
                    break;
                };
                self.punt(b.id, leerling.id, vraag.0, false).await?;
            }
            self.houd(b).await?;
        }
        self.klok.zet(self.vandaag);
        if let Some(volgend) = alle.iter().find(|b| b.datum >= self.vandaag) {
            for _ in 0..5 {
                let Some((leerling, vraag)) = wie.next() else {
                    break;
                };
                self.punt(volgend.id, leerling.id, vraag.0, false).await?;
            }
        }
        Ok(())
    }

    async fn punt(
        &self,
        id: BijeenkomstId,
        leerling: LeerlingId,
        vraag: &str,
        ouders: bool,
    ) -> anyhow::Result<()> {
        let nieuw = PuntNieuw {
            leerling: Some(leerling),
            vraag: vraag.to_owned(),
            ouders_op: if ouders {
                self.vandaag.saturating_sub(3.days()).to_string()
            } else {
                String::new()
            },
            ouders: if ouders {
                "Gebeld. Zij vinden het goed en willen graag horen wat eruit komt.".to_owned()
            } else {
                String::new()
            },
            overgeslagen: "Het team en de zorgcoördinator spraken er al over, buiten een overleg om."
                .to_owned(),
            ..PuntNieuw::default()
        };
        let gedaan = self.app.add_punt(self.zorg(), id, &nieuw).await;
        match gedaan {
            // A pupil of another class or site: not of this body.
            Err(vangnet_app::AppError::NotFound) => Ok(()),
            gedaan => goed(gedaan, "agendapunt").map(|_| ()),
        }
    }

    async fn houd(&self, b: &Bijeenkomst) -> anyhow::Result<()> {
        let s = self.school;
        let er = [s.zorgcoordinator.actor.account, s.teamleider.actor.account];
        let begonnen = self.app.start_bijeenkomst(self.zorg(), b.id, &er, b.versie).await;
        goed(begonnen, "beginnen")?;
        let punten = self.zorg().swv.list_punten(b.id).await?;
        for (n, punt) in punten.iter().enumerate() {
            let (vraag, verslag, wat) = VRAGEN.iter().cycle().nth(n).copied().unwrap_or_default();
            let afspraak = AfspraakInvoer {
                wat: wat.to_owned(),
                wie: s.teamleider.actor.account.to_string(),
                voor: b.datum.saturating_add(14.days()).to_string(),
            };
            goed(
                self.app.add_afspraak(self.zorg(), punt.id, &afspraak).await,
                "afspraak",
            )?;
            let gezegd = PuntInvoer {
                vraag: vraag.to_owned(),
                verslag: verslag.to_owned(),
                vervolg: "geen".to_owned(),
                versie: punt.versie,
                ..PuntInvoer::default()
            };
            goed(
                self.app.save_punt(self.zorg(), punt.id, &gezegd, true).await,
                "punt",
            )?;
        }
        let gesloten = self
            .app
            .close_bijeenkomst(self.zorg(), b.id, b.versie.saturating_add(1))
            .await;
        goed(gesloten, "sluiten")
    }

    /// The next ZAT: one pupil whose parents were asked, one whose parents were not.
    async fn agenda_zat(&self, zat: &Orgaan, leerlingen: &[Leerling]) -> anyhow::Result<()> {
        let swv = &self.zorg().swv;
        let eigen = swv.list_overleggen(&[self.school.school.id]).await?;
        let Some(overleg) = eigen.iter().find(|o| o.orgaan == zat.code) else {
            return Ok(());
        };
        let tot = self.vandaag.saturating_add(90.days());
        let komend = swv.list_bijeenkomsten(&[overleg.id], self.vandaag, tot).await?;
        let Some(b) = komend.first() else { return Ok(()) };
        self.klok.zet(self.vandaag);
        for (n, leerling) in leerlingen.iter().take(2).enumerate() {
            let vraag = VRAGEN.get(n).map_or("", |v| v.0);
            self.punt(b.id, leerling.id, vraag, n == 0).await?;
        }
        Ok(())
    }
}
