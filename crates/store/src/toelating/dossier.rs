//! One application with its whole dossier: numbers plain, narrative text sealed.

use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, JoinType, QueryFilter, QuerySelect,
};
use serde::{Serialize, de::DeserializeOwned};
use vangnet_core::{
    id::{AanvraagId, BundelId, LeerlingId, SchoolId, ZittingId},
    leerling::Leerling,
    toelating::{
        Dl, Dle, Domein, Iq, PerDomein, Route, ZaakSoort,
        aanvraag::{DomeinToets, Dossier, Ouderoverleg, Zienswijze, ZienswijzeWijze},
        herkomst::{Herkomst, LaterGrond, Nieuwkomer, Weg},
        procedure::Staat,
        vso::Bekostigingscategorie,
        zaak::Aanvraag,
    },
};

use crate::{
    fout::{Result, StoreError},
    kluis::{Zegel, plek},
    omzetting::{code, corrupt, datum, datum_opt, json, naar_json},
    rij::{aanvraag, leerling, toetsresultaat},
    swv::{SwvDb, Tx},
};

const TABEL: &str = "aanvraag";

/// An application that was found, with its pupil, and the seal with which the rest of the dossier opens.
#[derive(Debug, Clone)]
pub struct Geopend {
    /// The application.
    pub aanvraag: Aanvraag,
    /// Its pupil.
    pub leerling: Leerling,
    /// The pupil's seal.
    pub zegel: Zegel,
}

impl SwvDb {
    /// Finds an application with its dossier and its pupil.
    pub async fn find_aanvraag(&self, id: AanvraagId) -> Result<Option<Geopend>> {
        let gevonden = aanvraag::Entity::find_by_id(id.0)
            .join(
                JoinType::InnerJoin,
                aanvraag::Entity::belongs_to(leerling::Entity)
                    .from(aanvraag::Column::LeerlingId)
                    .to(leerling::Column::Id)
                    .into(),
            )
            .select_also(leerling::Entity)
            .one(self.lees())
            .await?;
        let Some((row, Some(leerling))) = gevonden else {
            return Ok(None);
        };
        let toetsen = toetsresultaat::Entity::find()
            .filter(toetsresultaat::Column::AanvraagId.eq(id.0))
            .all(self.lees())
            .await?;
        let van = LeerlingId(row.leerling_id);
        // With the last of what was sealed the key goes; a dossier that was destroyed says nothing and needs a key all the
        // same, of its own from now on.
        let zegel = if row.staat == Staat::Vernietigd.code() {
            self.kluis.zegel(van).await?
        } else {
            self.zegel(van).await?
        };
        Ok(Some(Geopend {
            aanvraag: lees(row, toetsen, &zegel)?,
            leerling: Leerling::try_from(leerling)?,
            zegel,
        }))
    }
}

impl Tx<'_> {
    /// Adds an application; a second open one of its kind for the pupil is a conflict.
    pub async fn insert_aanvraag(&self, nieuw: &Aanvraag) -> Result<()> {
        let row = self.rij(nieuw).await?;
        aanvraag::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await
            .map_err(|error| match StoreError::from(error) {
                StoreError::Conflict("unique key") => StoreError::Conflict("aanvraag.open"),
                other => other,
            })?;
        self.save_toetsen(nieuw).await
    }

    /// Saves an application over the version that was read; a stale one is a conflict and nothing is overwritten.
    pub async fn update_aanvraag(&self, changed: &Aanvraag) -> Result<()> {
        let mut row = self.rij(changed).await?;
        row.id = Unchanged(changed.id.0);
        row.versie = Set(changed.versie.saturating_add(1));
        let done = aanvraag::Entity::update_many()
            .set(row)
            .filter(aanvraag::Column::Id.eq(changed.id.0))
            .filter(aanvraag::Column::Versie.eq(changed.versie))
            .exec(&self.tx)
            .await?;
        if done.rows_affected != 1 {
            return Err(StoreError::Conflict("aanvraag.versie"));
        }
        self.save_toetsen(changed).await
    }

    async fn rij(&self, a: &Aanvraag) -> Result<aanvraag::ActiveModel> {
        let zegel = self.zegel(a.leerling).await?;
        let d = &a.dossier;
        let dicht = |kolom: &str, tekst: &str| zegel.dicht_tekst(&plek(TABEL, kolom, a.id.0), tekst);
        let zienswijze = d.zienswijze.as_ref();
        let overleg = d.ouderoverleg.as_ref();
        Ok(aanvraag::ActiveModel {
            id: Set(a.id.0),
            nummer: Set(a.nummer.clone()),
            leerling_id: Set(a.leerling.0),
            school_id: Set(a.school.0),
            soort: Set(d.soort.code().to_owned()),
            staat: Set(a.staat.code().to_owned()),
            aangemeld_op: Set(d.aangemeld_op.to_string()),
            ingediend_op: Set(a.ingediend_op.map(|x| x.to_string())),
            was_ingediend: Set(a.was_ingediend),
            route: Set(a.route.map(|r| r.code().to_owned())),
            dl: Set(d.dl.map(|dl| i32::from(dl.maanden()))),
            iq: Set(d.iq.map(|iq| i32::from(iq.waarde()))),
            iq_instrument: Set(d.iq_instrument.clone()),
            iq_datum: Set(d.iq_datum.map(|x| x.to_string())),
            diagnosticus: Set(dicht("diagnosticus", &d.diagnosticus)?),
            sep: Set(d.sep),
            sep_instrument: Set(d.sep_instrument.clone()),
            sep_datum: Set(d.sep_datum.map(|x| x.to_string())),
            motivering: Set(dicht("motivering", &d.motivering)?),
            zienswijze_datum: Set(zienswijze.map(|z| z.datum.to_string())),
            zienswijze_wijze: Set(zienswijze.map(|z| z.wijze.code().to_owned())),
            zienswijze: Set(dicht("zienswijze", zienswijze.map_or("", |z| z.tekst.as_str()))?),
            overeenstemming: Set(a.overeenstemming),
            versie: Set(a.versie),
            weg: Set(d.weg.code().to_owned()),
            herkomst: Set(d.herkomst.map(|h| h.code().to_owned())),
            nieuwkomer_sinds: Set(d.nieuwkomer.as_ref().map(|n| n.in_nederland_sinds.to_string())),
            nieuwkomer_teldatum: Set(d.nieuwkomer.as_ref().map(|n| n.eerste_teldatum.to_string())),
            later_grond: Set(d.later_grond.map(|g| g.code().to_owned())),
            instemming: Set(d.instemming),
            elders_ingeschreven: Set(d.elders_ingeschreven),
            vraag: Set(dicht("vraag", &d.vraag)?),
            geprobeerd: Set(dicht("geprobeerd", &lijst_tekst(&d.geprobeerd, "geprobeerd")?)?),
            stem_leerling: Set(dicht("stem_leerling", &d.stem_leerling)?),
            keuze_motivering: Set(dicht("keuze_motivering", &d.keuze_motivering)?),
            ouderoverleg_datum: Set(overleg.map(|o| o.datum.to_string())),
            ouderoverleg_wijze: Set(overleg.map(|o| o.wijze.code().to_owned())),
            ouderoverleg: Set(dicht("ouderoverleg", overleg.map_or("", |o| o.verslag.as_str()))?),
            categorie: Set(d.categorie.map(|c| c.code().to_owned())),
            cluster: Set(d.cluster.map(i32::from)),
            eigen: Set(dicht("eigen", &lijst_tekst(&d.eigen, "eigen")?)?),
            ontvangen_op: Set(a.ontvangen_op.map(|x| x.to_string())),
            termijn: Set(naar_json(&a.termijn, TABEL, "termijn")?),
            zitting_id: Set(a.zitting.map(|z| z.0)),
            bundel_id: Set(a.bundel.map(|b| b.0)),
            in_steekproef: Set(a.in_steekproef),
            commissieronde: Set(a.commissieronde),
        })
    }

    async fn save_toetsen(&self, a: &Aanvraag) -> Result<()> {
        toetsresultaat::Entity::delete_many()
            .filter(toetsresultaat::Column::AanvraagId.eq(a.id.0))
            .exec(&self.tx)
            .await?;
        let leeg = DomeinToets::default();
        let rows: Vec<_> = a
            .dossier
            .domeinen
            .iter()
            .filter(|(_, toets)| **toets != leeg)
            .map(|(domein, toets)| toetsresultaat::ActiveModel {
                aanvraag_id: Set(a.id.0),
                domein: Set(domein.code().to_owned()),
                dle: Set(toets
                    .dle
                    .and_then(|dle| i32::try_from(dle.tienduizendsten()).ok())),
                dl: Set(toets.dl.map(|dl| i32::from(dl.maanden()))),
                instrument: Set(toets.instrument.clone()),
                datum: Set(toets.datum.map(|d| d.to_string())),
            })
            .collect();
        if !rows.is_empty() {
            toetsresultaat::Entity::insert_many(rows)
                .exec_without_returning(&self.tx)
                .await?;
        }
        Ok(())
    }
}

fn dl(waarde: Option<i32>, tabel: &'static str) -> Result<Option<Dl>> {
    waarde
        .map(|w| code(u16::try_from(w).ok().and_then(|w| Dl::new(w).ok()), tabel, "dl"))
        .transpose()
}

fn lees_toetsen(rows: Vec<toetsresultaat::Model>) -> Result<PerDomein<DomeinToets>> {
    const TABEL: &str = "toetsresultaat";
    let mut domeinen = PerDomein::<DomeinToets>::default();
    for row in rows {
        let domein = code(Domein::parse(&row.domein), TABEL, "domein")?;
        let dle = row
            .dle
            .map(|w| {
                code(
                    u32::try_from(w)
                        .ok()
                        .and_then(|w| Dle::van_tienduizendsten(w).ok()),
                    TABEL,
                    "dle",
                )
            })
            .transpose()?;
        *domeinen.get_mut(domein) = DomeinToets {
            dle,
            dl: dl(row.dl, TABEL)?,
            instrument: row.instrument,
            datum: datum_opt(row.datum.as_deref(), TABEL, "datum")?,
        };
    }
    Ok(domeinen)
}

fn lees_zienswijze(row: &aanvraag::Model, zegel: &Zegel) -> Result<Option<Zienswijze>> {
    let (Some(op), Some(wijze)) = (&row.zienswijze_datum, &row.zienswijze_wijze) else {
        return Ok(None);
    };
    Ok(Some(Zienswijze {
        datum: datum(op, TABEL, "zienswijze_datum")?,
        wijze: code(ZienswijzeWijze::parse(wijze), TABEL, "zienswijze_wijze")?,
        tekst: zegel.open_tekst(&plek(TABEL, "zienswijze", row.id), row.zienswijze.as_deref())?,
    }))
}

fn lees_overleg(row: &aanvraag::Model, zegel: &Zegel) -> Result<Option<Ouderoverleg>> {
    let (Some(op), Some(wijze)) = (&row.ouderoverleg_datum, &row.ouderoverleg_wijze) else {
        return Ok(None);
    };
    Ok(Some(Ouderoverleg {
        datum: datum(op, TABEL, "ouderoverleg_datum")?,
        wijze: code(ZienswijzeWijze::parse(wijze), TABEL, "ouderoverleg_wijze")?,
        verslag: zegel.open_tekst(&plek(TABEL, "ouderoverleg", row.id), row.ouderoverleg.as_deref())?,
    }))
}

fn lees_nieuwkomer(row: &aanvraag::Model) -> Result<Option<Nieuwkomer>> {
    let (Some(sinds), Some(teldatum)) = (&row.nieuwkomer_sinds, &row.nieuwkomer_teldatum) else {
        return Ok(None);
    };
    Ok(Some(Nieuwkomer {
        in_nederland_sinds: datum(sinds, TABEL, "nieuwkomer_sinds")?,
        eerste_teldatum: datum(teldatum, TABEL, "nieuwkomer_teldatum")?,
    }))
}

/// A list as text, empty for an empty one.
fn lijst_tekst<T: Serialize>(lijst: &[T], kolom: &'static str) -> Result<String> {
    if lijst.is_empty() {
        return Ok(String::new());
    }
    naar_json(&lijst, TABEL, kolom)
}

fn lees_lijst<T: DeserializeOwned>(tekst: &str, kolom: &'static str) -> Result<Vec<T>> {
    if tekst.is_empty() {
        return Ok(Vec::new());
    }
    json(tekst, TABEL, kolom)
}

fn code_opt<T>(
    tekst: Option<&str>,
    parse: impl Fn(&str) -> Option<T>,
    kolom: &'static str,
) -> Result<Option<T>> {
    tekst.map(|t| code(parse(t), TABEL, kolom)).transpose()
}

fn lees_dossier(row: &aanvraag::Model, domeinen: PerDomein<DomeinToets>, zegel: &Zegel) -> Result<Dossier> {
    let iq = row
        .iq
        .map(|w| code(u16::try_from(w).ok().and_then(|w| Iq::new(w).ok()), TABEL, "iq"));
    let open = |kolom: &str, dicht: Option<&[u8]>| zegel.open_tekst(&plek(TABEL, kolom, row.id), dicht);
    Ok(Dossier {
        soort: code(ZaakSoort::parse(&row.soort), TABEL, "soort")?,
        weg: code(Weg::parse(&row.weg), TABEL, "weg")?,
        herkomst: code_opt(row.herkomst.as_deref(), Herkomst::parse, "herkomst")?,
        nieuwkomer: lees_nieuwkomer(row)?,
        later_grond: code_opt(row.later_grond.as_deref(), LaterGrond::parse, "later_grond")?,
        instemming: row.instemming,
        aangemeld_op: datum(&row.aangemeld_op, TABEL, "aangemeld_op")?,
        elders_ingeschreven: row.elders_ingeschreven,
        vraag: open("vraag", row.vraag.as_deref())?,
        geprobeerd: lees_lijst(&open("geprobeerd", row.geprobeerd.as_deref())?, "geprobeerd")?,
        stem_leerling: open("stem_leerling", row.stem_leerling.as_deref())?,
        iq: iq.transpose()?,
        iq_instrument: row.iq_instrument.clone(),
        iq_datum: datum_opt(row.iq_datum.as_deref(), TABEL, "iq_datum")?,
        diagnosticus: open("diagnosticus", row.diagnosticus.as_deref())?,
        dl: dl(row.dl, TABEL)?,
        domeinen,
        sep: row.sep,
        sep_instrument: row.sep_instrument.clone(),
        sep_datum: datum_opt(row.sep_datum.as_deref(), TABEL, "sep_datum")?,
        motivering: open("motivering", row.motivering.as_deref())?,
        keuze_motivering: open("keuze_motivering", row.keuze_motivering.as_deref())?,
        zienswijze: lees_zienswijze(row, zegel)?,
        ouderoverleg: lees_overleg(row, zegel)?,
        categorie: code_opt(
            row.categorie.as_deref(),
            Bekostigingscategorie::parse,
            "categorie",
        )?,
        cluster: row
            .cluster
            .map(|c| u8::try_from(c).map_err(|_cause| corrupt(TABEL, "cluster")))
            .transpose()?,
        eigen: lees_lijst(&open("eigen", row.eigen.as_deref())?, "eigen")?,
    })
}

fn lees(row: aanvraag::Model, toetsen: Vec<toetsresultaat::Model>, zegel: &Zegel) -> Result<Aanvraag> {
    Ok(Aanvraag {
        dossier: lees_dossier(&row, lees_toetsen(toetsen)?, zegel)?,
        id: AanvraagId(row.id),
        leerling: LeerlingId(row.leerling_id),
        school: SchoolId(row.school_id),
        staat: code(Staat::parse(&row.staat), TABEL, "staat")?,
        ingediend_op: datum_opt(row.ingediend_op.as_deref(), TABEL, "ingediend_op")?,
        ontvangen_op: datum_opt(row.ontvangen_op.as_deref(), TABEL, "ontvangen_op")?,
        was_ingediend: row.was_ingediend,
        route: code_opt(row.route.as_deref(), Route::parse, "route")?,
        overeenstemming: row.overeenstemming,
        termijn: json(&row.termijn, TABEL, "termijn")?,
        zitting: row.zitting_id.map(ZittingId),
        bundel: row.bundel_id.map(BundelId),
        in_steekproef: row.in_steekproef,
        commissieronde: row.commissieronde,
        versie: row.versie,
        nummer: row.nummer,
    })
}
