//! The groups of the demo: a training with members, and a class that gets an approach together.

use vangnet_app::cascade::{GroepInvoer, TrajectStapInvoer};
use vangnet_core::{cascade::traject::TrajectGebeurtenis as G, id::GroepId, inrichting::catalogus::Vorm};

use super::{Doel, Steun, doe, goed};

impl Steun<'_> {
    /// The group of a school, of which the mix has members.
    pub(super) async fn groep(&self, mix: &[(&str, Doel)]) -> anyhow::Result<Option<GroepId>> {
        let Some((code, _)) = mix.iter().find(|(_, doel)| *doel == Doel::InGroep) else {
            return Ok(None);
        };
        self.dag(40);
        let invoer = GroepInvoer {
            school: self.school.school.id.to_string(),
            arrangement: (*code).to_owned(),
            vorm: Vorm::Groep.code().to_owned(),
            naam: "Training woensdagmiddag".to_owned(),
            begin: self.datum(35).to_string(),
            einde: self.datum(-21).to_string(),
            uren: "1".to_owned(),
            uitvoerder: "trainer".to_owned(),
            aanleiding: "Tien leerlingen die in de klas vaak vastlopen in contact met anderen.".to_owned(),
            doel: "Om hulp vragen en een botsing zelf oplossen.".to_owned(),
            aanpak: "Elke week een uur oefenen met situaties uit de eigen klas; de mentor oefent mee."
                .to_owned(),
            ..GroepInvoer::default()
        };
        let id = goed(self.app.create_groep(self.zorg(), &invoer).await, "groep")?;
        self.dag(35);
        let stap = TrajectStapInvoer {
            versie: 1,
            ..doe(G::Begonnen, "")
        };
        let loopt = self.app.step_groep(self.zorg(), id, &stap).await;
        goed(loopt, "groep begint")?;
        Ok(Some(id))
    }

    /// A class that gets an approach together, in its third week.
    pub(super) async fn klas(&self, klas: &str) -> anyhow::Result<()> {
        self.dag(25);
        let invoer = GroepInvoer {
            school: self.school.school.id.to_string(),
            arrangement: "2c".to_owned(),
            vorm: Vorm::Lesgroep.code().to_owned(),
            naam: format!("Rust in {klas}"),
            klas: klas.to_owned(),
            begin: self.datum(18).to_string(),
            einde: self.datum(-30).to_string(),
            uren: "2".to_owned(),
            uitvoerder: "specialist".to_owned(),
            aanleiding: "Lessen beginnen laat en lopen uit op ruzie; de cijfers dalen.".to_owned(),
            doel: "Elke les begint op tijd en iedereen kan werken.".to_owned(),
            aanpak:
                "Vaste plekken, in elke les hetzelfde begin; de specialist kijkt mee en bespreekt het na."
                    .to_owned(),
            ..GroepInvoer::default()
        };
        let id = goed(self.app.create_groep(self.zorg(), &invoer).await, "klas")?;
        for (geleden, versie, stap) in [
            (
                22,
                1,
                doe(G::Besloten, "De aanpak past bij wat de docenten zien."),
            ),
            (18, 2, doe(G::Begonnen, "")),
        ] {
            self.dag(geleden);
            let stap = TrajectStapInvoer { versie, ..stap };
            goed(self.app.step_groep(self.zorg(), id, &stap).await, "klas verder")?;
        }
        Ok(())
    }
}
