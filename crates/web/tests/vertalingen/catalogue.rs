//! The texts as they stand in the files: key and arguments.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use vangnet_web::taal::Taal;

/// Every text of a language with the names of its arguments.
pub(crate) fn catalogue(taal: Taal) -> BTreeMap<String, BTreeSet<String>> {
    let mut texts = BTreeMap::new();
    let folder = format!("{}/translations/{}", env!("CARGO_MANIFEST_DIR"), taal.tag());
    for file in fs::read_dir(folder).expect("the folder with translations") {
        let path = file.expect("a readable entry").path();
        let source = fs::read_to_string(&path).expect("a readable file");
        let resource = fluent_syntax::parser::parse(source.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut args = BTreeSet::new();
            let pattern = message
                .value
                .as_ref()
                .unwrap_or_else(|| panic!("{} is empty", message.id.name));
            collect(pattern, &mut args);
            let twice = texts.insert(message.id.name.to_owned(), args);
            assert!(
                twice.is_none(),
                "{} stands twice ({})",
                message.id.name,
                path.display()
            );
        }
    }
    texts
}

fn collect(pattern: &Pattern<&str>, args: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_args(expression, args);
        }
    }
}

fn expression_args(expression: &Expression<&str>, args: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => inline_args(inline, args),
        Expression::Select { selector, variants } => {
            inline_args(selector, args);
            for variant in variants {
                collect(&variant.value, args);
            }
        }
    }
}

fn inline_args(inline: &InlineExpression<&str>, args: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            args.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => expression_args(expression, args),
        InlineExpression::FunctionReference {
            arguments: CallArguments { positional, .. },
            ..
        } => {
            for argument in positional {
                inline_args(argument, args);
            }
        }
        _ => {}
    }
}
