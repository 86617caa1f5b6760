//! One pupil of each samenwerkingsverband with a whole story: support that began small, was not enough, and went on.

use vangnet_app::{
    Ctx,
    cascade::{DoorloopInvoer, TredeInvoer},
    logboek::AantekeningInvoer,
};
use vangnet_core::{
    cascade::traject::TrajectGebeurtenis as G,
    id::{LeerlingId, TrajectId},
    leerling::Leerling,
};

use super::{Lopend, Steun, doe, goed, invoer};

const WIJZER: &str = "Wat helpt: een vaste plek vooraan, opdrachten in stappen, kort vooraf zeggen wat er komt.\n\
    Wat niet helpt: hardop aanspreken in de groep, twee opdrachten tegelijk.\n\
    Als het te vol wordt: vijf minuten naar de rustplek, daarna verder waar het bleef.";

impl Steun<'_> {
    pub(super) async fn verhaal(&self, leerling: &Leerling) -> anyhow::Result<()> {
        if self.trap {
            self.omhoog(leerling).await?;
        } else {
            self.in_de_breedte(leerling).await?;
        }
        self.dag(25);
        let wijzer = self
            .app
            .publish_handelingswijzer(self.zorg(), leerling.id, 0, WIJZER)
            .await;
        goed(wijzer, "handelingswijzer")?;
        self.aantekeningen(leerling.id).await
    }

    /// From signal to level 2, evaluated as not enough, up to 3 while the basis goes on for a while.
    async fn omhoog(&self, leerling: &Leerling) -> anyhow::Result<()> {
        let id = leerling.id;
        let vandaag = self.dag(98);
        for (code, bron) in [
            ("executieve_functies", "mentor"),
            ("prikkelverwerking", "ouders"),
            ("taal", "onderzoek"),
        ] {
            self.behoefte(id, code, bron).await?;
        }
        let twee = TredeInvoer {
            grond: "enkelvoudig".to_owned(),
            orgaan: "zorgcoordinator".to_owned(),
            toelichting: "Eén duidelijke vraag: beginnen aan een taak. Kort helpen is genoeg.".to_owned(),
            ..invoer::omhoog(vandaag.parse()?, "2")
        };
        self.trede(id, &twee).await?;
        let mut basis = self.loopt(leerling, "B5", "executieve_functies", 92).await?;
        let b5 = self.aanbod("B5")?;
        self.dag(60);
        self.evalueer(b5, &mut basis, "tussen", "deels").await?;
        self.dag(44);
        self.evalueer(b5, &mut basis, "eind", "onvoldoende").await?;
        self.plan(leerling, 50).await?;
        let drie = TredeInvoer {
            naar: "3".to_owned(),
            datum: self.dag(42),
            grond: "onvoldoende".to_owned(),
            orgaan: "zat".to_owned(),
            traject: basis.id.to_string(),
            criterium: true,
            toelichting: "Basisondersteuning aantoonbaar niet genoeg: één van de drie doelen gehaald."
                .to_owned(),
            doorloop: vec![DoorloopInvoer {
                traject: basis.id,
                keuze: "door".to_owned(),
                tot: self.datum(-8).to_string(),
            }],
            ..TredeInvoer::default()
        };
        self.trede(id, &drie).await?;
        let mut extra = self.loopt(leerling, "E2", "prikkelverwerking", 38).await?;
        self.loopt(leerling, "A2", "taal", 34).await?;
        self.dag(12);
        self.evalueer(self.aanbod("E2")?, &mut extra, "tussen", "deels")
            .await?;
        self.gesprek(id, extra.id, 12).await
    }

    /// Coaching that ended with too little, and what came after it.
    async fn in_de_breedte(&self, leerling: &Leerling) -> anyhow::Result<()> {
        let id = leerling.id;
        self.plan(leerling, 100).await?;
        let breedte = TredeInvoer {
            grond: "enkelvoudig".to_owned(),
            orgaan: "intern_zorgoverleg".to_owned(),
            toelichting: "De basisondersteuning was niet genoeg; de extra hulp is structureel.".to_owned(),
            ..invoer::omhoog(self.dag(92).parse()?, "2")
        };
        self.trede(id, &breedte).await?;
        let mut coach = self.loopt(leerling, "1", "", 84).await?;
        self.gesprek(id, coach.id, 70).await?;
        self.dag(32);
        self.evalueer(self.aanbod("1")?, &mut coach, "eind", "onvoldoende")
            .await?;
        self.dag(31);
        self.stap(
            self.zorg(),
            &mut coach,
            doe(G::Beeindigd, "Afgerond; er komt iets anders."),
        )
        .await?;
        let mut begeleiding = self.loopt(leerling, "15a", "", 24).await?;
        self.loopt(leerling, "8a", "", 20).await?;
        self.dag(6);
        self.evalueer(self.aanbod("15a")?, &mut begeleiding, "tussen", "deels")
            .await
    }

    /// Asked, decided and begun so many days ago.
    async fn loopt(
        &self,
        leerling: &Leerling,
        code: &str,
        behoefte: &str,
        geleden: i32,
    ) -> anyhow::Result<Lopend> {
        let arrangement = self.aanbod(code)?;
        self.dag(geleden + 3);
        let behoefte = Some(behoefte.to_owned()).filter(|b| !b.is_empty());
        let getypt = invoer::traject(arrangement, leerling, behoefte.as_ref(), self.datum(geleden));
        let mut t = self.vraag(leerling.id, &getypt).await?;
        self.dag(geleden);
        self.begin(arrangement, &mut t).await?;
        Ok(t)
    }

    async fn gesprek(&self, id: LeerlingId, traject: TrajectId, geleden: i32) -> anyhow::Result<()> {
        let regel = AantekeningInvoer {
            soort: "logboek".to_owned(),
            traject: traject.to_string(),
            tekst: "De week doorgenomen met de taakkaart. Twee van de drie lessen zelf begonnen.".to_owned(),
            ..AantekeningInvoer::default()
        };
        self.dag(geleden);
        self.schrijf(self.zorg(), id, &regel).await
    }

    async fn schrijf(&self, wie: &Ctx, id: LeerlingId, regel: &AantekeningInvoer) -> anyhow::Result<()> {
        goed(self.app.write_aantekening(wie, id, regel).await, "aantekening").map(drop)
    }

    async fn aantekeningen(&self, id: LeerlingId) -> anyhow::Result<()> {
        for (geleden, soort, toon, tekst) in [
            (
                30,
                "oudercontact",
                "positief",
                "Moeder belt: thuis gaat het huiswerk beter sinds de taakkaart.",
            ),
            (
                21,
                "observatie",
                "",
                "Rekenles: begint na aanwijzing, haakt af als er twee opdrachten tegelijk zijn.",
            ),
            (
                6,
                "oudercontact",
                "zorgelijk",
                "Vader maakt zich zorgen over de stage. Afspraak gemaakt voor volgende week.",
            ),
            (
                1,
                "notitie",
                "",
                "Zat vandaag op de vaste plek en heeft twee taken zelf afgemaakt.",
            ),
        ] {
            let regel = AantekeningInvoer {
                soort: soort.to_owned(),
                toon: toon.to_owned(),
                tekst: tekst.to_owned(),
                ..AantekeningInvoer::default()
            };
            self.dag(geleden);
            self.schrijf(self.zorg(), id, &regel).await?;
        }
        Ok(())
    }
}
