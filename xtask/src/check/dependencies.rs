//! The direction of dependencies: floors know only what is below them.

use serde_json::Value;

use super::Finding;

/// Crate and the crates of this project that it may use. `cli` is the package `vangnet`.
const MAY_USE: &[(&str, &[&str])] = &[
    ("vangnet-core", &[]),
    ("vangnet-store", &["vangnet-core"]),
    ("vangnet-app", &["vangnet-store", "vangnet-core"]),
    ("vangnet-export", &["vangnet-core"]),
    ("vangnet-web", &["vangnet-app", "vangnet-core"]),
    (
        "vangnet",
        &[
            "vangnet-web",
            "vangnet-export",
            "vangnet-app",
            "vangnet-store",
            "vangnet-core",
        ],
    ),
    (
        "vangnet-testkit",
        &[
            "vangnet",
            "vangnet-web",
            "vangnet-export",
            "vangnet-app",
            "vangnet-store",
            "vangnet-core",
        ],
    ),
    ("xtask", &[]),
];

/// Beginning of an outside crate's name, and the only crates of this project that may name it.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("sea-", &["vangnet-store", "vangnet-testkit"]),
    ("sqlx", &["vangnet-store"]),
    ("typst", &["vangnet-export"]),
    ("askama", &["vangnet-web"]),
    ("axum", &["vangnet-web", "vangnet", "vangnet-testkit"]),
    ("clap", &["vangnet"]),
    ("anyhow", &["vangnet", "xtask"]),
];

/// Beginnings of names that may not occur anywhere below `core`. Its calls to clock and randomness are clippy's to find.
const NOT_IN_CORE: &[&str] = &[
    "tokio",
    "async-",
    "futures",
    "axum",
    "hyper",
    "sea-",
    "sqlx",
    "libsqlite",
];

/// Checks what each manifest declares, from `cargo metadata --no-deps`.
pub(crate) fn check_declared(metadata: &Value) -> Vec<Finding> {
    let packages = metadata
        .get("packages")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    packages.flat_map(check_package).collect()
}

fn check_package(package: &Value) -> Vec<Finding> {
    let name = text(package, "name");
    let place = format!("manifest of {name}");
    let Some((_, may_use)) = MAY_USE.iter().find(|(known, _)| *known == name) else {
        return vec![Finding::new(
            place,
            "a new crate: say in the structure check what it may use",
        )];
    };
    let dependencies = package
        .get("dependencies")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    let is_forbidden = |dependency: &&Value| {
        let used = text(dependency, "name");
        if used == "vangnet" || used.starts_with("vangnet-") {
            // Tests may use the test kit, and nothing else may.
            let is_for_tests = used == "vangnet-testkit" && text(dependency, "kind") == "dev";
            !is_for_tests && !may_use.contains(&used)
        } else {
            ONLY_IN
                .iter()
                .any(|(prefix, homes)| used.starts_with(prefix) && !homes.contains(&name))
        }
    };
    dependencies
        .filter(is_forbidden)
        .map(|dependency| Finding::new(&place, format!("may not use `{}`", text(dependency, "name"))))
        .collect()
}

/// Checks all that `core` brings along: `cargo tree`, one crate a line.
pub(crate) fn check_core_tree(tree: &str) -> Vec<Finding> {
    let names = tree.lines().filter_map(|line| line.split_whitespace().next());
    let forbidden = names.filter(|name| NOT_IN_CORE.iter().any(|prefix| name.starts_with(prefix)));
    forbidden
        .map(|name| Finding::new("vangnet-core", format!("brings along `{name}`; core has no I/O")))
        .collect()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn found(package: &str, used: &str, kind: Option<&str>) -> bool {
        let metadata =
            json!({"packages": [{"name": package, "dependencies": [{"name": used, "kind": kind}]}]});
        !check_declared(&metadata).is_empty()
    }

    #[test]
    fn looking_up_is_found() {
        assert!(found("vangnet-core", "vangnet-store", None));
        assert!(found("vangnet-web", "vangnet-store", None));
        assert!(found("vangnet-app", "vangnet-export", None));
        assert!(found("vangnet-store", "vangnet-testkit", None));
        assert!(!found("vangnet-store", "vangnet-core", None));
        assert!(!found("vangnet-store", "vangnet-testkit", Some("dev")));
    }

    #[test]
    fn outside_crates_stay_behind_their_fence() {
        assert!(found("vangnet-web", "sea-orm", None));
        assert!(found("vangnet-app", "sqlx", Some("dev")));
        assert!(found("vangnet", "typst-pdf", None));
        assert!(found("vangnet-app", "anyhow", None));
        assert!(!found("vangnet-store", "sea-orm", None));
    }

    #[test]
    fn an_unknown_crate_is_found() {
        assert!(found("vangnet-nieuw", "serde", None));
    }

    #[test]
    fn io_below_core_is_found() {
        assert_eq!(
            check_core_tree("vangnet-core v0.1.0 (path)\nserde v1.0.0\ntokio v1.50.0\n").len(),
            1
        );
        assert_eq!(check_core_tree("vangnet-core v0.1.0 (path)\njiff v0.2.0\n"), []);
    }
}
