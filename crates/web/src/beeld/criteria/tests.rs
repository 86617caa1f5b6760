//! The table beside the pictures says the same as they do.

use super::*;

#[test]
fn rows_name_the_domains_in_the_order_of_the_article() {
    let criteria = Criteria {
        tl: Some(Achterstand::months(42, 60)),
        ..Criteria::default()
    };
    let rows = criteria.rows(Taal::En);
    let names: Vec<String> = rows.iter().map(|row| row.domain.to_string()).collect();
    assert_eq!(
        names,
        [
            "Mathematical reasoning",
            "Reading comprehension",
            "Technical reading",
            "Spelling"
        ]
    );
    assert_eq!(rows[2].value.as_deref(), Some("0.30"));
    assert_eq!(rows[2].fraction.as_deref(), Some("42/60"));
    assert_eq!(rows[0].value, None);
}
