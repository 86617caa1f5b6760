//! The school support profile (schoolondersteuningsprofiel): what a school writes about the support it gives.

pub mod inlezen;
