//! The style sheet is complete, self-contained and readable: order, tokens, contrast.

use std::collections::BTreeMap;

use super::*;

fn sheet() -> String {
    compose(|name| {
        if name.starts_with("source-sans-3") {
            "/assets/font"
        } else {
            ""
        }
    })
}

#[test]
fn parts_come_in_order() {
    let css = sheet();
    let places = [
        ".voorbeeld-theme {",
        ".utrecht-button {",
        ".vangnet-thema {",
        ".kaart {",
        "@media print",
    ]
    .map(|mark| css.find(mark).unwrap_or_else(|| panic!("{mark} is missing")));
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn nothing_is_fetched_from_elsewhere() {
    let css = sheet().replace("xmlns='http://www.w3.org/2000/svg'", "");
    for mark in ["asset(", "@import", "http:", "https:", "//cdn"] {
        assert!(!css.contains(mark), "{mark}");
    }
    assert!(css.contains("url(\"/assets/font\")"));
}

#[test]
fn only_reached_tokens_of_the_base_theme_are_kept() {
    let theme = ".x {\n  --a: var(--b); /* used */\n  --b: 1px;\n  --c: 2px;\n}\n";
    let kept = reachable_tokens(theme, ".y { width: var(\n    --a, 0) }");
    assert!(
        kept.contains("--a:var(--b);") && kept.contains("--b:1px;") && !kept.contains("--c"),
        "{kept}"
    );
    assert!(
        sheet().len() < BASE.len() + 60_000,
        "the whole theme seems to be in"
    );
}

#[test]
fn our_styles_name_no_token_that_nobody_declares() {
    let css = sheet();
    let ours = OURS.concat();
    let declared: Vec<&str> = css
        .lines()
        .filter_map(|line| line.trim().split_once(':'))
        .map(|(name, _)| name)
        .collect();
    for token in mentions(&ours).chain(mentions(THEME)) {
        assert!(declared.contains(&token), "{token}");
    }
}

/// The tokens of our theme that are plain colours.
fn colours() -> BTreeMap<&'static str, [f64; 3]> {
    let channel = |hex: &str, at: usize| {
        f64::from(u8::from_str_radix(hex.get(at..at + 2).unwrap(), 16).unwrap()) / 255.0
    };
    THEME
        .lines()
        .filter_map(declaration)
        .filter_map(|(name, value)| Some((name.strip_prefix("--vangnet-")?, value.strip_prefix('#')?)))
        .map(|(name, hex)| (name, [channel(hex, 0), channel(hex, 2), channel(hex, 4)]))
        .collect()
}

/// The contrast of two colours as WCAG 2.2 defines it.
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let linear = |c: f64| {
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    };
    let luminance = |[r, g, b]: [f64; 3]| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    let (high, low) = (luminance(a).max(luminance(b)), luminance(a).min(luminance(b)));
    (high + 0.05) / (low + 0.05)
}

#[test]
fn text_has_a_contrast_of_four_and_a_half_or_more() {
    let colour = colours();
    let mut pairs = vec![
        ("accent", "paper"),
        ("accent", "accent-soft"),
        ("accent-ink", "accent"),
        ("accent-ink", "accent-strong"),
        ("accent-ink", "laat"),
        ("accent-ink", "laat-strong"),
        ("nav-ink", "nav"),
        ("nav-ink-soft", "nav"),
        ("card", "nav-current"),
        ("card", "nav-count"),
        ("ink-soft", "neutraal-soft"),
        ("laat", "card"),
    ];
    for ground in [
        "paper",
        "card",
        "straks-soft",
        "goed-soft",
        "laat-soft",
        "neutraal-soft",
        "accent-soft",
        "band-pro",
        "band-lwoo",
        "band-lwoo-sep",
    ] {
        pairs.push(("ink", ground));
    }
    for ground in ["paper", "card"] {
        pairs.push(("ink-soft", ground));
    }
    let levels = ["basis", "extra", "aanvullend", "diepte", "laat", "straks", "goed"];
    let softs = levels.map(|level| format!("{level}-soft"));
    pairs.extend(levels.into_iter().zip(softs.iter().map(String::as_str)));
    for (text, ground) in pairs {
        let ratio = contrast(colour[text], colour[ground]);
        assert!(ratio >= 4.5, "{text} on {ground}: {ratio:.2}");
    }
}

#[test]
fn lines_of_controls_bars_and_focus_have_a_contrast_of_three_or_more() {
    let colour = colours();
    let pairs = [
        ("control-line", "card"),
        ("control-line", "paper"),
        ("focus", "card"),
        ("focus", "paper"),
        ("focus", "accent-soft"),
        ("focus-inner", "accent"),
        ("focus-inner", "nav"),
        ("extra", "neutraal-soft"),
        ("basis", "neutraal-soft"),
    ];
    for (line, ground) in pairs {
        let ratio = contrast(colour[line], colour[ground]);
        assert!(ratio >= 3.0, "{line} on {ground}: {ratio:.2}");
    }
}
