//! The JSON API as a program sees it, through the whole router.

#[cfg(test)]
mod api {
    pub(crate) mod gesprek;
    mod openapi;
    mod problemen;
    mod procedure;
    mod replays;
    pub(crate) mod schema;
    mod toets;
}
