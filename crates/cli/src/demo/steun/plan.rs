//! Plans of the demo: texts, goals, what the pupil said and the parents agreed with.

use vangnet_app::{
    plan::{DoelInvoer, OppInvoer},
    toestemming::ToestemmingInvoer,
};
use vangnet_core::{
    id::{DoelId, LeerlingId, OppId, ToestemmingId},
    leerling::{Leerling, Onderwijssoort},
    plan::opp::OppVeld,
    toestemming::Daad,
};

use super::{Steun, goed};

impl Steun<'_> {
    /// A plan with two goals, begun so many days ago, heard and agreed on, in force since a week later.
    pub(super) async fn plan(
        &self,
        leerling: &Leerling,
        geleden: i32,
    ) -> anyhow::Result<(OppId, Vec<DoelId>)> {
        let (zorg, id) = (self.zorg(), leerling.id);
        let begin = self.dag(geleden);
        let opp = goed(self.app.start_opp(zorg, id, "").await, "plan")?;
        let teksten = OppVeld::ALL
            .into_iter()
            .filter(|v| v.geldt_voor(leerling.gegevens.soort))
            .map(|v| (v, tekst(v, leerling.gegevens.soort).to_owned()));
        let invoer = OppInvoer {
            teksten: teksten.collect(),
            overleg_op: begin.clone(),
            reden: String::new(),
        };
        goed(self.app.save_opp(zorg, opp, 1, &invoer).await, "teksten")?;
        let mut doelen = Vec::new();
        for (doel, criterium) in [
            (
                "Begint binnen twee minuten zelf aan een taak.",
                "In vier van de vijf lessen, drie weken lang.",
            ),
            (
                "Vraagt om hulp als een opdracht te open is.",
                "De mentor hoort het elke week minstens één keer.",
            ),
        ] {
            let invoer = DoelInvoer {
                plan: "opp".to_owned(),
                doel: doel.to_owned(),
                criterium: criterium.to_owned(),
                beginsituatie: "Wacht nu tot iemand langskomt.".to_owned(),
                streefdatum: self.datum(-60).to_string(),
                ..DoelInvoer::default()
            };
            doelen.push(goed(self.app.save_doel(zorg, id, None, &invoer).await, "doel")?);
        }
        let gehoord = self.gesproken(leerling, opp, geleden - 3).await?;
        let op = self.dag(geleden - 5);
        goed(self.app.adopt_opp(zorg, opp, 2, &op).await, "vaststellen")?;
        // Some pupils were not told yet: a task that is open.
        if geleden % 3 != 0 {
            let effect = "De begeleiding is verplaatst naar de studie-uren.";
            let terug = self.app.tell_back(zorg, gehoord, 1, &op, effect).await;
            goed(terug, "terugkoppelen")?;
        }
        Ok((opp, doelen))
    }

    /// The pupil was heard; parents agree, and the pupil who is old enough as well.
    async fn gesproken(
        &self,
        leerling: &Leerling,
        opp: OppId,
        geleden: i32,
    ) -> anyhow::Result<ToestemmingId> {
        let op = self.dag(geleden);
        let invoer = |wie: &str, uitkomst: &str, tekst: &str| ToestemmingInvoer {
            betreft: opp.0.to_string(),
            wie: wie.to_owned(),
            uitkomst: uitkomst.to_owned(),
            datum: op.clone(),
            wijze: "gesprek".to_owned(),
            tekst: tekst.to_owned(),
            ..ToestemmingInvoer::default()
        };
        let gehoord = invoer(
            "leerling",
            "gehoord",
            "“Ik wil wel hulp, maar niet uit de klas gehaald worden bij techniek.”",
        );
        let gehoord = self.daad(leerling.id, Daad::Gehoord, &gehoord).await?;
        let ja = "Eens met de begeleiding, zolang die buiten de praktijkuren valt.";
        for wie in ["ouders", "leerling"] {
            let eens = invoer(wie, "ja", ja);
            self.daad(leerling.id, Daad::Handelingsdeel, &eens).await?;
        }
        Ok(gehoord)
    }

    async fn daad(
        &self,
        id: LeerlingId,
        daad: Daad,
        invoer: &ToestemmingInvoer,
    ) -> anyhow::Result<ToestemmingId> {
        let gezegd = self.app.record_toestemming(self.zorg(), id, daad, invoer).await;
        goed(gezegd, daad.code())
    }
}

const fn tekst(veld: OppVeld, soort: Onderwijssoort) -> &'static str {
    match veld {
        OppVeld::Uitstroom if matches!(soort, Onderwijssoort::Pro) => "Mbo entree, of werk met begeleiding",
        OppVeld::Uitstroom => "Mbo niveau 2, richting techniek",
        OppVeld::Onderbouwing => {
            "De leerlijn past bij de toetsen en bij wat de leerling in de praktijk laat zien."
        }
        OppVeld::Bevorderend => "Werkt graag met de handen; steun van thuis; een vaste mentor.",
        OppVeld::Belemmerend => "Verliest het overzicht bij open opdrachten; raakt vol in een drukke groep.",
        OppVeld::Arbeid => "Assistent in het magazijn of in het groen",
        OppVeld::ArbeidOnderbouwing => "De stage in het magazijn ging goed; structuur en herhaling passen.",
        OppVeld::Arrangement => "Begeleiding binnen de school",
        OppVeld::Begeleiding => {
            "Elke week een gesprek met de begeleider; een vaste plek vooraan; taken in stappen."
        }
        OppVeld::PlanVanAanpak => "Acht weken oefenen met een taakkaart, dan evalueren.",
        OppVeld::Afwijkingen => "Geen",
        OppVeld::Inbreng => "Wil hulp in de klas, niet erbuiten. Wil bij techniek blijven.",
        OppVeld::Invloed => "De begeleiding valt buiten de praktijkuren.",
        OppVeld::Overleg => "Ouders herkennen het beeld en oefenen thuis met de taakkaart.",
    }
}
