//! The meeting screen: one item at a time, with nothing of the others on it, so that it can stand on a beamer.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use vangnet_app::overleg::{ANDEREN, AfspraakInvoer, PuntBlad, PuntInvoer};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::AgendapuntId;
use vangnet_core::overleg::agenda::{Afspraak, Over, PuntStaat, Vervolg};

use super::nieuw::ouders;
use crate::form::{Choice, ErrorSummary, Field, FieldKind, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::catalogus::woorden;
use crate::pages::plan::Velden;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

type Pad = Path<(String, AgendapuntId)>;

#[derive(Template)]
#[template(path = "overleg/punt.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    blad: PuntBlad,
    /// What was said, for who leads.
    velden: Vec<Field>,
    /// What the parents said, for who leads.
    ouders: Vec<Field>,
    /// A new agreement.
    afspraak: Vec<Field>,
    fouten: ErrorSummary,
    /// What stands now, when somebody else wrote in between.
    strijdig: bool,
}

impl Pagina {
    fn wie(&self) -> String {
        let t = self.t;
        match (&self.blad.leerling, self.blad.punt.over, self.blad.leerjaar) {
            (Some(leerling), ..) => leerling.gegevens.naam.voluit(),
            (None, Over::Leerling(_), Some(jaar)) => t.text("punt-anoniem").arg("jaar", jaar).to_string(),
            (None, Over::Groep(_), _) => self.blad.groep.clone(),
            _ => t.text("punt-vrij").to_string(),
        }
    }

    fn klas(&self) -> Option<&str> {
        self.blad.leerling.as_ref().map(|l| l.gegevens.klas.as_str())
    }

    /// Whether what is typed can still be saved.
    fn kan(&self) -> bool {
        self.blad.leidt && self.blad.punt.staat == PuntStaat::Open && self.blad.bijeenkomst.staat.is_open()
    }

    fn eigenaar(&self, afspraak: &Afspraak) -> String {
        match afspraak.eigenaar {
            Some(wie) => self.blad.namen.get(&wie).cloned().unwrap_or_default(),
            None => self.t.code("rol", &afspraak.rol).to_string(),
        }
    }

    fn door(&self) -> &str {
        self.blad
            .namen
            .get(&self.blad.punt.door)
            .map_or("", String::as_str)
    }

    fn beslisser(&self) -> Option<String> {
        let wie = self.blad.beslisser.as_deref()?;
        Some(woorden::wie(self.t, wie))
    }

    /// What comes next as a link: where a traject is asked for, a plan made, a step taken.
    fn verder(&self) -> Option<(String, String)> {
        let leerling = self.blad.leerling.as_ref().filter(|_| self.blad.naar_leerling)?;
        let vervolg = self.blad.punt.vervolg?;
        let pad = match vervolg {
            Vervolg::Traject => "trajecten/nieuw",
            Vervolg::Plan => "plan",
            Vervolg::Op | Vervolg::Af => "trajecten",
            Vervolg::Geen | Vervolg::Verwijzing => return None,
        };
        let tekst = self.t.code("vervolg-doe", vervolg.code()).to_string();
        Some((format!("/{}/leerlingen/{}/{pad}", self.slug, leerling.id), tekst))
    }
}

pub(super) async fn open(reader: Reader, Path((_, id)): Pad) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, None, None, &[]).await?)
}

fn van(blad: &PuntBlad) -> Getypt {
    let p = &blad.punt;
    let i = &p.inhoud;
    Getypt::of([
        ("vraag", i.vraag.clone()),
        (
            "ouders_op",
            p.ouders_op.map(|d| d.to_string()).unwrap_or_default(),
        ),
        ("ouders", i.ouders.clone()),
        ("zonder_ouders", i.zonder_ouders.clone()),
        ("verslag", i.verslag.clone()),
        ("advies", i.advies.clone()),
        ("besluit", i.besluit.clone()),
        (
            "vervolg",
            p.vervolg.map(|v| v.code().to_owned()).unwrap_or_default(),
        ),
        ("naar", p.naar.map(|o| o.to_string()).unwrap_or_default()),
        ("vervolgreden", i.vervolgreden.clone()),
    ])
}

async fn laad(
    reader: &Reader,
    id: AgendapuntId,
    getypt: Option<&Getypt>,
    afspraak: Option<&Getypt>,
    fouten: &[VeldFout],
) -> Result<Pagina, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_punt(&reader.ctx, id).await?;
    let nu = van(&blad);
    let v = Velden { t, fouten, voor: "" };
    let leeg = Getypt::default();
    let kan = blad.leidt && blad.punt.staat == PuntStaat::Open && blad.bijeenkomst.staat.is_open();
    let (velden, over_ouders, nieuw) = if kan {
        let waarde = getypt.unwrap_or(&nu);
        let ouders = if blad.punt.over.leerling().is_some() {
            ouders(&v, blad.orgaan.ouders_vooraf, waarde)
        } else {
            Vec::new()
        };
        (
            velden(&v, &blad, waarde),
            ouders,
            afspraakvelden(&v, &blad, afspraak.unwrap_or(&leeg)),
        )
    } else {
        (Vec::new(), Vec::new(), Vec::new())
    };
    let alle: Vec<&Field> = over_ouders.iter().chain(&velden).chain(&nieuw).collect();
    // What belongs to no field that is shown stands above the form all the same.
    let los = fouten
        .iter()
        .filter(|f| !alle.iter().any(|veld| veld.name() == f.veld));
    let samen = los.fold(ErrorSummary::of(t, alle.iter().copied()), |samen, f| {
        samen.and("formulier", crate::pages::veldfout(t, f).to_string())
    });
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Overleg),
        slug: reader.slug.clone(),
        fouten: samen,
        velden,
        ouders: over_ouders,
        afspraak: nieuw,
        blad,
        strijdig: false,
    })
}

fn velden(v: &Velden<'_>, blad: &PuntBlad, w: &Getypt) -> Vec<Field> {
    let t = v.t;
    let mut velden = vec![v.lang("vraag", 2, t.text("punt-vraag"), w.get("vraag"))];
    if !blad.mag_open {
        return velden;
    }
    velden.extend([
        v.lang("verslag", 5, t.text("punt-verslag"), w.get("verslag"))
            .open(),
        v.lang("advies", 3, t.text("punt-advies"), w.get("advies"))
            .hint(t.text("punt-advies-uitleg"))
            .open(),
    ]);
    if blad.orgaan.beslist() {
        velden.push(
            v.lang("besluit", 3, t.text("punt-besluit"), w.get("besluit"))
                .open(),
        );
    }
    let codes = Vervolg::ALL.map(Vervolg::code);
    velden.push(
        v.keuze(
            "vervolg",
            t.text("punt-vervolg"),
            ("puntvervolg", &codes),
            &w.get("vervolg"),
        )
        .open(),
    );
    let geen = std::iter::once(Choice::new("", t.text("punt-naar-niemand")));
    let naar = blad.naar.iter().map(|(o, dag)| {
        let wanneer = dag.map_or_else(
            || t.text("punt-naar-geen-dag").to_string(),
            |dag| t.short_date(dag),
        );
        Choice::new(o.id.to_string(), format!("{} ({wanneer})", o.naam))
    });
    let kind = FieldKind::Select {
        choices: geen.chain(naar).collect(),
    };
    velden.extend([
        v.veld("naar", kind, t.text("punt-naar"), w.get("naar"))
            .hint(t.text("punt-naar-uitleg"))
            .open(),
        v.lang(
            "vervolgreden",
            2,
            t.text("punt-vervolgreden"),
            w.get("vervolgreden"),
        )
        .open(),
    ]);
    velden
}

fn afspraakvelden(v: &Velden<'_>, blad: &PuntBlad, w: &Getypt) -> Vec<Field> {
    if !blad.mag_open {
        return Vec::new();
    }
    let t = v.t;
    let kies = std::iter::once(Choice::new("", t.text("plan-kies")));
    let leden = blad
        .eigenaren
        .iter()
        .map(|(id, naam)| Choice::new(id.to_string(), naam));
    let anderen = ANDEREN.map(|rol| Choice::new(rol, t.code("rol", rol)));
    let kind = FieldKind::Select {
        choices: kies.chain(leden).chain(anderen).collect(),
    };
    vec![
        v.lang("wat", 2, t.text("afspraak-wat"), w.get("wat")),
        v.veld("wie", kind, t.text("afspraak-wie"), w.get("wie")),
        v.dag("voor", t.text("afspraak-voor"), w.get("voor")),
    ]
}

fn invoer(g: &Getypt) -> PuntInvoer {
    PuntInvoer {
        vraag: g.get("vraag"),
        ouders_op: g.get("ouders_op"),
        ouders: g.get("ouders"),
        zonder_ouders: g.get("zonder_ouders"),
        verslag: g.get("verslag"),
        advies: g.get("advies"),
        besluit: g.get("besluit"),
        vervolg: g.get("vervolg"),
        naar: g.get("naar"),
        vervolgreden: g.get("vervolgreden"),
        versie: g.get("versie").parse().unwrap_or(0),
    }
}

pub(super) async fn save(
    reader: Reader,
    Path((_, id)): Pad,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let gereed = getypt.get("doe") == "gereed";
    let app = &reader.web.app;
    let gedaan = app.save_punt(&reader.ctx, id, &invoer(&getypt), gereed).await;
    let (status, fouten) = match gedaan {
        Ok(()) => return klaar(&reader, id, gereed).await,
        Err(AppError::Invalid(fouten)) => (StatusCode::UNPROCESSABLE_ENTITY, fouten),
        Err(AppError::Conflict("gewijzigd")) => (StatusCode::CONFLICT, Vec::new()),
        Err(fout) => return Err(fout.into()),
    };
    let mut page = laad(&reader, id, Some(&getypt), None, &fouten).await?;
    if status == StatusCode::CONFLICT {
        page.strijdig = true;
        let nu = van(&page.blad);
        let naast = |velden: Vec<Field>| -> Vec<Field> {
            let toon = |veld: Field| {
                let waarde = nu.get(veld.name());
                veld.stored(Some(waarde.as_str()))
            };
            velden.into_iter().map(toon).collect()
        };
        page.velden = naast(page.velden);
        page.ouders = naast(page.ouders);
    }
    Ok((status, html(&page)?).into_response())
}

/// On to the next item when this one is done, else back to where one was.
async fn klaar(reader: &Reader, id: AgendapuntId, gereed: bool) -> Result<Response, Fout> {
    if !gereed {
        let naar = reader.href(&format!("/agendapunten/{id}"));
        return Ok(Flash::redirect(Flash::done("punt-bewaard"), &naar));
    }
    let blad = reader.web.app.open_punt(&reader.ctx, id).await?;
    // What comes next is done from the item itself; else the meeting goes on.
    let naar = match (blad.punt.vervolg, blad.buren.1) {
        (Some(Vervolg::Traject | Vervolg::Plan | Vervolg::Op | Vervolg::Af), _) => {
            reader.href(&format!("/agendapunten/{id}"))
        }
        (_, Some(volgend)) => reader.href(&format!("/agendapunten/{volgend}")),
        (_, None) => reader.href(&format!("/bijeenkomsten/{}", blad.bijeenkomst.id)),
    };
    Ok(Flash::redirect(Flash::done("punt-besproken"), &naar))
}

pub(super) async fn agree(
    reader: Reader,
    Path((_, id)): Pad,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let nieuw = AfspraakInvoer {
        wat: getypt.get("wat"),
        wie: getypt.get("wie"),
        voor: getypt.get("voor"),
    };
    match reader.web.app.add_afspraak(&reader.ctx, id, &nieuw).await {
        Ok(_) => {
            let naar = reader.href(&format!("/agendapunten/{id}"));
            Ok(Flash::redirect(Flash::done("afspraak-gemaakt"), &naar))
        }
        Err(AppError::Invalid(fouten)) => {
            let page = laad(&reader, id, None, Some(&getypt), &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn defer(
    reader: Reader,
    Path((_, id)): Pad,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let versie = getypt.get("versie").parse().unwrap_or(0);
    match reader.web.app.defer_punt(&reader.ctx, id, versie).await {
        Ok(_) => {
            let blad = reader.web.app.open_punt(&reader.ctx, id).await?;
            let naar = reader.href(&format!("/bijeenkomsten/{}", blad.bijeenkomst.id));
            Ok(Flash::redirect(Flash::done("punt-doorgeschoven"), &naar))
        }
        Err(AppError::Conflict(code @ ("geen_bijeenkomst" | "gewijzigd"))) => {
            let fouten = [VeldFout::new("verslag", code)];
            let page = laad(&reader, id, None, None, &fouten).await?;
            Ok((StatusCode::CONFLICT, html(&page)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn remove(
    reader: Reader,
    Path((_, id)): Pad,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let versie = getypt.get("versie").parse().unwrap_or(0);
    let van = reader.web.app.remove_punt(&reader.ctx, id, versie).await?;
    let naar = reader.href(&format!("/bijeenkomsten/{van}"));
    Ok(Flash::redirect(Flash::done("punt-verwijderd"), &naar))
}
