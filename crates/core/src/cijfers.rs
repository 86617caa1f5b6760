//! Key figures of schools, what support brought, and what of small counts may be shown (R240-R249, R276).

pub mod kengetal;
pub mod masker;
pub mod rendement;
