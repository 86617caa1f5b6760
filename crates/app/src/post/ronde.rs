//! One round of mail: the overviews of today are put in the outbox, and what waits there is sent. Many rounds at the same time, in
//! one process or more, send each mail once.

use vangnet_core::{
    bewaring::{AuditEntry, Handeling},
    post::{PostFout, PostStaat, is_postdag},
};
use vangnet_store::{Post, SwvDb};

use super::{Brief, OverzichtGegevens, Postkamer};
use crate::{App, Result, amsterdam};

/// The hour in the Netherlands from which the overviews of a day go out **\[choice\]**.
const VANAF_UUR: i8 = 6;
const MINUUT: i64 = 60 * 1000;
/// How long a try may take before another may be made: longer than a mail server is waited for.
const BEZIG: i64 = 10 * MINUUT;
/// How many mails are taken from the outbox at a time.
const GREEP: u64 = 100;

/// What a round did, over all samenwerkingsverbanden.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PostVerslag {
    /// Overviews that were put in the outbox.
    pub klaargezet: usize,
    /// Mails that were sent.
    pub verzonden: usize,
    /// Tries that failed, of mails that are tried again.
    pub uitgesteld: usize,
    /// Mails that were given up.
    pub mislukt: usize,
    /// Samenwerkingsverbanden of which the outbox could not be read or written.
    pub onbereikbaar: usize,
}

/// Whether a round goes on with the next mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verder {
    Ja,
    Nee,
}

impl App {
    /// Makes a round over all samenwerkingsverbanden. Without anything to deliver with, nothing happens.
    pub async fn run_post(&self) -> Result<PostVerslag> {
        let mut verslag = PostVerslag::default();
        let Some(kamer) = self.post.clone() else {
            return Ok(verslag);
        };
        let mut verder = Verder::Ja;
        for vermelding in self.list_swvs().await? {
            match self
                .ronde_bij(&vermelding.slug, &kamer, verder, &mut verslag)
                .await
            {
                Ok(stand) => verder = stand,
                Err(fout) => {
                    tracing::error!(swv = %vermelding.slug, fout = %fout, "post");
                    verslag.onbereikbaar = verslag.onbereikbaar.saturating_add(1);
                }
            }
        }
        Ok(verslag)
    }

    async fn ronde_bij(
        &self,
        slug: &str,
        kamer: &Postkamer,
        verder: Verder,
        verslag: &mut PostVerslag,
    ) -> Result<Verder> {
        let swv = self.find_swv(slug).await?;
        self.ronde(&swv, kamer, verder, verslag).await
    }

    async fn ronde(
        &self,
        swv: &SwvDb,
        kamer: &Postkamer,
        verder: Verder,
        verslag: &mut PostVerslag,
    ) -> Result<Verder> {
        let nu = self.now().to_zoned(amsterdam());
        if nu.hour() >= VANAF_UUR && is_postdag(nu.date(), &swv.list_dichte_weken().await?) {
            let aantal = self.zet_klaar(swv, nu.date()).await?;
            verslag.klaargezet = verslag.klaargezet.saturating_add(aantal);
        }
        if verder == Verder::Nee {
            return Ok(verder);
        }
        loop {
            let klaar = swv.list_post_klaar(self.millis(), GREEP).await?;
            if klaar.is_empty() {
                return Ok(Verder::Ja);
            }
            for post in &klaar {
                if self.verzend(swv, kamer, post, verslag).await? == Verder::Nee {
                    return Ok(Verder::Nee);
                }
            }
        }
    }

    /// Tries one mail, when nobody else took it.
    async fn verzend(
        &self,
        swv: &SwvDb,
        kamer: &Postkamer,
        post: &Post,
        verslag: &mut PostVerslag,
    ) -> Result<Verder> {
        let nu = self.millis();
        if !swv.neem_post(post.id, nu, nu.saturating_add(BEZIG)).await? {
            return Ok(Verder::Ja);
        }
        let Some(brief) = self.mail(swv, kamer, post).await? else {
            self.sluit(swv, post, PostStaat::Vervallen, None).await?;
            return Ok(Verder::Ja);
        };
        let Err(fout) = kamer.bode.bezorg(&brief).await else {
            self.sluit(swv, post, PostStaat::Verzonden, None).await?;
            verslag.verzonden = verslag.verzonden.saturating_add(1);
            return Ok(Verder::Ja);
        };
        self.mislukt(swv, post, fout, verslag).await
    }

    /// A try failed: the mail is tried again later, or given up.
    async fn mislukt(
        &self,
        swv: &SwvDb,
        post: &Post,
        fout: PostFout,
        verslag: &mut PostVerslag,
    ) -> Result<Verder> {
        tracing::warn!(swv = %swv.slug, post = %post.id, fout = fout.code(), "post");
        if let Some(minuten) = fout.volgende_na(post.pogingen.saturating_add(1)) {
            let straks = self.millis().saturating_add(minuten.saturating_mul(MINUUT));
            swv.stel_post_uit(post.id, fout, straks).await?;
            verslag.uitgesteld = verslag.uitgesteld.saturating_add(1);
        } else {
            self.sluit(swv, post, PostStaat::Mislukt, Some(fout)).await?;
            verslag.mislukt = verslag.mislukt.saturating_add(1);
        }
        Ok(if fout.treft_alles() {
            Verder::Nee
        } else {
            Verder::Ja
        })
    }

    /// A mail in words, in the language that its reader has now, of what its reader still wants. `None` when it is not needed any
    /// more: its days are over, its reader may not sign in, holds no role any more, or switched all of it off since.
    async fn mail(&self, swv: &SwvDb, kamer: &Postkamer, post: &Post) -> Result<Option<Brief>> {
        let vandaag = self.today();
        let rollen = swv.list_rollen(post.account).await?;
        let werkt = rollen
            .iter()
            .any(|r| r.vanaf <= vandaag && r.tot.is_none_or(|tot| vandaag <= tot));
        if !post.actief || !werkt || post.overzicht.is_verlopen(vandaag) {
            return Ok(None);
        }
        let voorkeur = swv.find_postvoorkeur(post.account).await?;
        let Some(overzicht) = post.overzicht.clone().nog_gewild(|soort| voorkeur.wil(soort)) else {
            return Ok(None);
        };
        let bericht = kamer.tekst.overzicht(&OverzichtGegevens {
            taal: voorkeur.taal(),
            naam: post.naam.clone(),
            swv: swv.naam.clone(),
            dag: post.dag,
            overzicht,
            werk: format!("{}/{}", kamer.adres, swv.slug),
            instellen: format!("{}/{}/account", kamer.adres, swv.slug),
        });
        Ok(Some(Brief {
            id: post.id,
            aan: post.login.clone(),
            onderwerp: bericht.onderwerp,
            tekst: bericht.tekst,
            nu: self.now(),
        }))
    }

    /// Ends the way of a mail, with its entry of the trail.
    async fn sluit(&self, swv: &SwvDb, post: &Post, staat: PostStaat, fout: Option<PostFout>) -> Result<()> {
        let nu = self.millis();
        let tx = swv.begin().await?;
        let verzonden_op = (staat == PostStaat::Verzonden).then_some(nu);
        tx.close_post(post.id, staat, fout, verzonden_op).await?;
        let mut entry = AuditEntry::new(None, Handeling::PostVerder, "postvak")
            .op(post.id.0)
            .met("staat", staat.code());
        if let Some(fout) = fout {
            entry = entry.met("fout", fout.code());
        }
        Ok(tx.commit(entry, nu).await?)
    }
}
