//! Cutting a text into paragraphs: a line is one, tags within a line divide it, bookmarks go out.

use super::{Alinea, InleesFout, MAX_ALINEAS, MAX_BYTES, Opmaak};

/// What a word processor or converter leaves between paragraphs of one line.
const TAGS: [&str; 7] = ["<p>", "</p>", "<br>", "<br/>", "<br />", "<div>", "</div>"];
/// What else divides a line.
const SCHEIDING: [char; 5] = ['\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
/// How a bookmark begins; it ends with the first bracket after it on the same line.
const BLADWIJZER: &str = "[bookmark:";

/// The paragraphs of a plain text. Any text is accepted; blank lines and a byte order mark at the start are none.
///
/// # Errors
/// The text is too large or has too many paragraphs.
pub fn alineas(tekst: &str) -> Result<Vec<Alinea>, InleesFout> {
    if tekst.len() > MAX_BYTES {
        return Err(InleesFout::TeGroot { bytes: tekst.len() });
    }
    let tekst = tekst.strip_prefix('\u{feff}').unwrap_or(tekst);
    let tekst = tekst.replace("\r\n", "\n").replace('\r', "\n");
    let mut uit: Vec<Alinea> = Vec::new();
    let mut kop = false;
    for (regel, bron) in (1_u32..).zip(tekst.split('\n')) {
        let (zonder, gemerkt) = zonder_bladwijzers(bron);
        kop |= gemerkt;
        for deel in delen(&zonder) {
            let Some(alinea) = een(deel, regel, kop, uit.last()) else {
                continue;
            };
            kop = false;
            if uit.len() >= MAX_ALINEAS {
                return Err(InleesFout::TeVeelAlineas { regel });
            }
            uit.push(alinea);
        }
    }
    Ok(uit)
}

/// A piece of a line as a paragraph; `None` when it is blank.
fn een(deel: &str, regel: u32, kop: bool, vorige: Option<&Alinea>) -> Option<Alinea> {
    let kaal = deel.trim();
    if kaal.is_empty() {
        return None;
    }
    let onder_rij =
        vorige.is_some_and(|v| v.opmaak == Opmaak::Tabelrij && v.regel.saturating_add(1) == regel);
    if is_rij(kaal) || (onder_rij && !is_opsomming(kaal) && deel.contains('\t')) {
        let rij = deel.trim_matches(|c: char| c.is_whitespace() && c != '\t');
        return Some(Alinea {
            regel,
            tekst: rij.to_owned(),
            opmaak: Opmaak::Tabelrij,
        });
    }
    Some(Alinea {
        regel,
        tekst: kaal.to_owned(),
        opmaak: if kop { Opmaak::Kop(1) } else { Opmaak::Gewoon },
    })
}

/// Whether a line is a row: cells with tabs between them. A tab after the sign or number of a heading or list makes none.
pub fn is_rij(tekst: &str) -> bool {
    let tekst = tekst.trim();
    let Some((voor, na)) = tekst.split_once('\t') else {
        return false;
    };
    let nummer = voor.len() <= 8 && voor.ends_with(['.', ')', ':']) && !voor.contains(' ');
    !is_opsomming(tekst) && (!nummer || na.trim_start_matches('\t').contains('\t'))
}

/// Whether a line begins with the sign of a list.
pub(super) fn is_opsomming(tekst: &str) -> bool {
    tekst.starts_with([
        '•', '·', '●', '▪', '■', '◦', '\u{f0b7}', '\u{f0a7}', '➢', '✓', '*', '–',
    ]) || tekst
        .strip_prefix(['-', 'o'])
        .is_some_and(|rest| rest.starts_with([' ', '\t']))
}

/// A line without its bookmarks, and whether it begins with one that a table of contents made.
fn zonder_bladwijzers(bron: &str) -> (String, bool) {
    let mut uit = String::with_capacity(bron.len());
    let mut gemerkt = false;
    let mut rest = bron;
    while let Some((voor, na)) = rest.split_once(BLADWIJZER) {
        let Some((naam, verder)) = na.split_once(']') else {
            break;
        };
        uit.push_str(voor);
        gemerkt |= naam.trim().starts_with("_Toc") && uit.trim().is_empty();
        rest = verder;
    }
    uit.push_str(rest);
    (uit, gemerkt)
}

/// The pieces of a line between tags.
fn delen(zonder: &str) -> Vec<&str> {
    let mut uit = Vec::new();
    let mut begin = 0_usize;
    for (plaats, _) in zonder.match_indices('<') {
        let rest = zonder.get(plaats..).unwrap_or_default();
        if plaats >= begin
            && let Some(tag) = TAGS.iter().find(|tag| begint_met(rest, tag))
        {
            uit.extend(zonder.get(begin..plaats));
            begin = plaats.saturating_add(tag.len());
        }
    }
    uit.extend(zonder.get(begin..));
    uit.into_iter().flat_map(|deel| deel.split(SCHEIDING)).collect()
}

fn begint_met(tekst: &str, tag: &str) -> bool {
    tekst
        .get(..tag.len())
        .is_some_and(|begin| begin.eq_ignore_ascii_case(tag))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schoolprofiel::inlezen::Opmaak::{Gewoon, Kop, Tabelrij};

    fn gelezen(tekst: &str) -> Vec<(u32, String, Opmaak)> {
        let lijst = alineas(tekst).unwrap_or_default();
        lijst.into_iter().map(|a| (a.regel, a.tekst, a.opmaak)).collect()
    }

    #[test]
    fn a_line_is_a_paragraph_and_blank_lines_are_counted() {
        assert_eq!(
            gelezen("\u{feff}een \r\n\r\n  twee\rdrie"),
            [
                (1, "een".into(), Gewoon),
                (3, "twee".into(), Gewoon),
                (4, "drie".into(), Gewoon)
            ]
        );
    }

    #[test]
    fn tags_divide_a_line_and_other_signs_stay() {
        assert_eq!(
            gelezen("<p>een <b>twee</b></p> <P>3 < 4</P>"),
            [(1, "een <b>twee</b>".into(), Gewoon), (1, "3 < 4".into(), Gewoon)]
        );
    }

    #[test]
    fn a_bookmark_of_the_table_of_contents_marks_the_first_words_after_it() {
        assert_eq!(
            gelezen("[bookmark: _Toc1]\nKop\nTe[bookmark: _GoBack]kst\n[bookmark: open"),
            [
                (2, "Kop".into(), Kop(1)),
                (3, "Tekst".into(), Gewoon),
                (4, "[bookmark: open".into(), Gewoon)
            ]
        );
    }

    #[test]
    fn rows_keep_blank_cells_and_lists_with_a_tab_are_no_rows() {
        assert_eq!(
            gelezen("a\tb\t\n\tc\nd\t \n\n\tingesprongen\n•\tpunt\n2.1.\tKop\n1.\ta\tb"),
            [
                (1, "a\tb\t".into(), Tabelrij),
                (2, "\tc".into(), Tabelrij),
                (3, "d\t".into(), Tabelrij),
                (5, "ingesprongen".into(), Gewoon),
                (6, "•\tpunt".into(), Gewoon),
                (7, "2.1.\tKop".into(), Gewoon),
                (8, "1.\ta\tb".into(), Tabelrij),
            ]
        );
    }

    #[test]
    fn too_much_is_refused_with_its_measure() {
        let groot = "x".repeat(MAX_BYTES.saturating_add(1));
        assert_eq!(alineas(&groot), Err(InleesFout::TeGroot { bytes: MAX_BYTES + 1 }));
        let lang = "x\n".repeat(MAX_ALINEAS + 1);
        assert_eq!(alineas(&lang), Err(InleesFout::TeVeelAlineas { regel: 20_001 }));
    }
}
