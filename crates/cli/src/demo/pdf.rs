//! A small PDF of one line, so that demo dossiers hold real documents.

use std::fmt::Write as _;

/// A one-page PDF that says a line of ASCII text.
pub(super) fn regel(tekst: &str) -> Vec<u8> {
    let tekst: String = tekst
        .chars()
        .filter(|c| c.is_ascii() && !matches!(c, '(' | ')' | '\\'))
        .collect();
    let inhoud = format!("BT /F1 16 Tf 72 740 Td ({tekst}) Tj ET");
    let delen = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{inhoud}\nendstream", inhoud.len()),
    ];
    let mut pdf = String::from("%PDF-1.4\n");
    let mut plaatsen = Vec::new();
    for (nummer, deel) in (1..).zip(&delen) {
        plaatsen.push(pdf.len());
        let _ = write!(pdf, "{nummer} 0 obj\n{deel}\nendobj\n");
    }
    let xref = pdf.len();
    let aantal = delen.len().saturating_add(1);
    let _ = write!(pdf, "xref\n0 {aantal}\n0000000000 65535 f \n");
    for plaats in plaatsen {
        let _ = write!(pdf, "{plaats:010} 00000 n \n");
    }
    let _ = write!(
        pdf,
        "trailer\n<< /Size {aantal} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n"
    );
    pdf.into_bytes()
}
