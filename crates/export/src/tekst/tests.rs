use super::*;

fn refused(text: &str) -> Vec<char> {
    match line("veld", text) {
        Err(ExportError::Onafdrukbaar { veld, tekens }) => {
            assert_eq!(veld, "veld");
            tekens
        }
        other => panic!("expected a refusal of {text:?}, got {other:?}"),
    }
}

#[test]
fn european_names_print() {
    for name in [
        "Zoë Ïnçé Öztürk",
        "Łukasz Żółć",
        "İpek Ağaoğlu ışık",
        "Ștefan Țepeș",
        "Žofia Řehoř",
        "Ольга",
        "Ελένη",
    ] {
        assert_eq!(line("naam", name).unwrap(), name);
    }
}

#[test]
fn decomposed_accents_are_composed() {
    assert_eq!(line("naam", "Zoe\u{308}").unwrap(), "Zoë");
}

#[test]
fn what_has_no_glyph_is_named_once_and_in_order() {
    assert_eq!(refused("😀 محمد 😀 م"), ['ح', 'د', 'م', '😀']);
}

#[test]
fn control_characters_and_overrides_are_refused() {
    assert_eq!(refused("a\0b\u{7}"), ['\0', '\u{7}']);
    assert_eq!(refused("a\u{202e}b\u{2066}"), ['\u{202e}', '\u{2066}']);
    assert_eq!(refused("a\u{85}"), ['\u{85}']);
}

#[test]
fn invisible_marks_of_word_processors_go() {
    assert_eq!(
        line("v", "\u{feff}prak\u{ad}tijk\u{200b}onderwijs").unwrap(),
        "praktijkonderwijs"
    );
}

#[test]
fn paragraphs_are_split_at_blank_lines_only() {
    assert_eq!(
        paragraphs("v", "\r\n\r\neen\u{b}twee\r\n  \t\r\n\r\ndrie \n").unwrap(),
        [vec!["een".to_owned(), "twee".to_owned()], vec!["drie".to_owned()]]
    );
    assert!(paragraphs("v", " \n\n ").unwrap().is_empty());
}

#[test]
fn long_words_may_break_but_dutch_compounds_are_left_to_hyphenation() {
    assert_eq!(
        line("v", "toelaatbaarheidsverklaring").unwrap(),
        "toelaatbaarheidsverklaring"
    );
    let broken = line("v", &"x".repeat(33)).unwrap();
    assert_eq!(broken.replace(BREAK, ""), "x".repeat(33));
    assert!(broken.split(BREAK).all(|part| part.len() <= BREAK_EVERY));
}
