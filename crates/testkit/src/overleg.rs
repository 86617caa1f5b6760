//! Meetings: bodies of the first school with a meeting each, and items on their agenda.

use vangnet_app::overleg::{BijeenkomstInvoer, LidInvoer, OverlegInvoer, PuntInvoer, PuntNieuw};
use vangnet_core::{
    id::{AccountId, AgendapuntId, BijeenkomstId, LeerlingId, OverlegId},
    overleg::{Bijeenkomst, agenda::Agendapunt},
};

use crate::{TestApp, Wereld};

/// A body as typed: on Tuesdays at three, for an hour.
pub fn overleg_invoer(orgaan: &str, naam: &str) -> OverlegInvoer {
    OverlegInvoer {
        orgaan: orgaan.to_owned(),
        naam: naam.to_owned(),
        ritme: "weken".to_owned(),
        aantal: "2".to_owned(),
        weekdag: "2".to_owned(),
        begint: "15:00".to_owned(),
        minuten: "60".to_owned(),
        actief: true,
        ..OverlegInvoer::default()
    }
}

impl Wereld {
    /// A body of the first school, in which the mentor, the zorgcoördinator and the head sit. A team has the classes of the first two
    /// pupils, a body of a site meets at the first site.
    pub async fn overleg(&self, app: &TestApp, orgaan: &str) -> OverlegId {
        let zorg = app.ctx(self.zorgcoordinator).await;
        let mut invoer = overleg_invoer(orgaan, orgaan);
        match orgaan {
            "teamoverleg" => {
                let mut klassen = Vec::new();
                for leerling in self.leerlingen.iter().take(2) {
                    let found = app.swv.find_leerling(*leerling).await.expect("storage");
                    klassen.push(found.expect("a pupil").gegevens.klas);
                }
                invoer.klassen = klassen.join(",");
            }
            "intern_zorgoverleg" => {
                let locatie = app.school(0).locaties.first();
                invoer.locatie = locatie.map(|l| l.id.to_string()).unwrap_or_default();
            }
            _ => {}
        }
        let lid = |account: AccountId, rol: &str| LidInvoer {
            account,
            rol: rol.to_owned(),
            voorzitter: false,
        };
        let leden = [
            lid(self.mentor, "mentor"),
            lid(self.zorgcoordinator, "zorgcoordinator"),
            lid(self.directie, "directie"),
        ];
        let school = app.school(0).id;
        let gemaakt = app.app.save_overleg(&zorg, school, None, &invoer, &leden).await;
        gemaakt.expect("a body")
    }

    /// A meeting of a body, so many days from today.
    pub async fn bijeenkomst(&self, app: &TestApp, overleg: OverlegId, dagen: i32) -> BijeenkomstId {
        let zorg = app.ctx(self.zorgcoordinator).await;
        let invoer = BijeenkomstInvoer {
            datum: app.dag(dagen),
            begint: "15:00".to_owned(),
            versie: 0,
        };
        let gepland = app.app.add_bijeenkomst(&zorg, overleg, &invoer).await;
        gepland.expect("a meeting")
    }

    /// A pupil on the agenda of a meeting, whatever step is skipped.
    pub async fn punt(&self, app: &TestApp, id: BijeenkomstId, leerling: LeerlingId) -> AgendapuntId {
        let zorg = app.ctx(self.zorgcoordinator).await;
        let nieuw = PuntNieuw {
            leerling: Some(leerling),
            vraag: "Wat helpt hem door de middag heen?".to_owned(),
            overgeslagen: "Er was geen tijd voor een eerder overleg.".to_owned(),
            ..PuntNieuw::default()
        };
        app.app.add_punt(&zorg, id, &nieuw).await.expect("an item")
    }

    /// Begins a meeting; everybody is there.
    pub async fn begin(&self, app: &TestApp, id: BijeenkomstId) {
        let zorg = app.ctx(self.zorgcoordinator).await;
        let er = [self.mentor, self.zorgcoordinator, self.directie];
        let versie = app.bijeenkomst(id).await.versie;
        let begonnen = app.app.start_bijeenkomst(&zorg, id, &er, versie).await;
        begonnen.expect("a meeting that begins");
    }

    /// Closes an item as discussed.
    pub async fn besproken(&self, app: &TestApp, id: AgendapuntId, verslag: &str) {
        let zorg = app.ctx(self.zorgcoordinator).await;
        let punt = app.punt(id).await;
        let invoer = PuntInvoer {
            vraag: punt.inhoud.vraag,
            verslag: verslag.to_owned(),
            versie: punt.versie,
            ..PuntInvoer::default()
        };
        let gedaan = app.app.save_punt(&zorg, id, &invoer, true).await;
        gedaan.expect("an item that is closed");
    }
}

impl TestApp {
    /// A meeting as it is stored.
    pub async fn bijeenkomst(&self, id: BijeenkomstId) -> Bijeenkomst {
        let found = self.swv.find_bijeenkomst(id).await.expect("storage");
        found.expect("a meeting")
    }

    /// An item as it is stored.
    pub async fn punt(&self, id: AgendapuntId) -> Agendapunt {
        self.swv.find_punt(id).await.expect("storage").expect("an item")
    }
}
