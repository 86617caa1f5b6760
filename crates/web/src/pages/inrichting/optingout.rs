//! Own rules for lwoo instead of the national criteria (WVO 2020 art. 2.48).

use axum::response::Response;
use vangnet_app::VeldFout;
use vangnet_app::inrichting::beleid::OptingOutInvoer;

use super::wijzigen::{Maker, Uitkomst, Vorm, toon, uitkomst, wijzigbaar};
use crate::form::{Choice, FieldKind, Getypt, Line};
use crate::fout::Fout;
use crate::http::extract::Form;
use crate::reader::Reader;

fn vorm(reader: &Reader, invoer: &OptingOutInvoer, fouten: &[VeldFout]) -> Vorm {
    let t = reader.t;
    let maak = Maker { t, fouten };
    let choices = vec![
        Choice::new("ja", t.text("optingout-eigen")),
        Choice::new("nee", t.text("optingout-landelijk")),
    ];
    Vorm {
        velden: vec![
            maak.veld(
                "eigen",
                FieldKind::Radios { choices },
                t.text("veld-optingout"),
                &invoer.eigen,
            ),
            maak.veld(
                "criteria",
                FieldKind::Lines { rows: 6 },
                t.text("veld-criteria"),
                &invoer.criteria,
            )
            .open()
            .hint(t.text("veld-criteria-uitleg")),
            maak.regel("duur", Line::Number, t.text("veld-duur"), &invoer.duur)
                .open()
                .hint(t.text("veld-duur-uitleg")),
            maak.vinkje("ingestemd", t.text("veld-ingestemd"), invoer.ingestemd),
            maak.vanaf(&invoer.vanaf),
        ],
        ..Vorm::default()
    }
}

pub(super) async fn form(reader: Reader) -> Result<Response, Fout> {
    let blad = wijzigbaar(&reader).await?;
    let nu = blad.beleid.optingout_op(reader.web.app.today());
    let invoer = nu.map(|eigen| OptingOutInvoer {
        eigen: "ja".to_owned(),
        criteria: eigen.criteria.join("\n"),
        duur: eigen.duur.map(|jaren| jaren.to_string()).unwrap_or_default(),
        ..OptingOutInvoer::default()
    });
    toon(
        &reader,
        "optingout",
        vorm(&reader, &invoer.unwrap_or_default(), &[]),
    )
}

pub(super) async fn save(reader: Reader, Form(g): Form<Getypt>) -> Result<Response, Fout> {
    let invoer = OptingOutInvoer {
        vanaf: g.get("vanaf"),
        eigen: g.get("eigen"),
        criteria: g.get("criteria"),
        duur: g.get("duur"),
        ingestemd: g.ja("ingestemd"),
    };
    let gedaan = reader.web.app.set_optingout(&reader.ctx, &invoer).await;
    match uitkomst(&reader, gedaan)? {
        Uitkomst::Bewaard(naar) => Ok(naar),
        Uitkomst::Fouten(fouten) => toon(&reader, "optingout", vorm(&reader, &invoer, &fouten)),
    }
}
