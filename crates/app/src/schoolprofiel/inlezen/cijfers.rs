//! The figures in a text that is read in: which are written, and which are not.

use vangnet_core::{
    cijfers::kengetal::{Herkomst, Peildatum, Waarde},
    id::SchoolId,
    schoolprofiel::inlezen::{
        Alinea, Cijfertabel, Geplaatst, Lot, cijfertabellen,
        kengetallen::{Kengetalwaarde, kengetallen},
    },
};

use crate::{App, Ctx, Result, cijfers::EERSTE};

/// Most characters of the words of a row in the reason of a figure.
const MAX_NAAM: usize = 300;

impl App {
    /// The tables of figures in a text, with what becomes of each cell. What somebody wrote of a year stays; what the register
    /// counts itself is not replaced by an old document.
    pub(super) async fn inleescijfers(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        alineas: &[Geplaatst],
    ) -> Result<Vec<Cijfertabel>> {
        let kaal: Vec<Alinea> = alineas.iter().map(|g| g.alinea.clone()).collect();
        let tabellen = kengetallen(&kaal);
        if tabellen.is_empty() {
            return Ok(Vec::new());
        }
        let register = self.register(ctx).await?;
        let laatste = register.jaar();
        let geschreven = ctx.swv.list_kengetallen(school, EERSTE, laatste).await?;
        Ok(cijfertabellen(&tabellen, |code, jaar| {
            if !(EERSTE..=laatste).contains(&jaar) {
                Lot::Jaar
            } else if geschreven.iter().any(|w| w.code == code && w.schooljaar == jaar) {
                Lot::StaatEr
            } else if register.telling(code, jaar, Peildatum::Oktober).is_some() {
                Lot::Register
            } else {
                Lot::Nieuw
            }
        }))
    }

    /// The figures of these tables that are written, with where they come from.
    pub(super) fn inleeswaarden(&self, ctx: &Ctx, school: SchoolId, tabellen: &[Cijfertabel]) -> Vec<Waarde> {
        let nieuw = tabellen.iter().flat_map(Cijfertabel::nieuw);
        let waarde = |(code, schooljaar, cel, naam, dag): (_, i16, _, &str, Option<_>)| {
            let (soort, waarde, noemer) = Kengetalwaarde::als_waarde(cel);
            let naam: String = naam.chars().take(MAX_NAAM).collect();
            let geteld = dag.map_or_else(String::new, |dag: jiff::civil::Date| format!(" Geteld op {dag}."));
            Waarde {
                school,
                schooljaar,
                code,
                soort,
                waarde,
                noemer,
                herkomst: Herkomst::Ingelezen,
                reden: format!("Uit een ingelezen schoolprofiel: {naam}.{geteld}"),
                door: ctx.actor.account,
                tijdstip: self.millis(),
                versie: 0,
            }
        };
        nieuw.map(waarde).collect()
    }
}
