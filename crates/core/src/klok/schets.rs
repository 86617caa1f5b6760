//! A term in the making: what the facts say, before anybody looks at the calendar.

use jiff::civil::Date;

use super::{
    Betreft, Eigenaar, Grond, Opschorting, Termijn, TermijnSoort, TermijnStaat, opschorting::dagen,
    termijn_einde,
};
use crate::id::AccountId;

/// A term before anybody looks at the calendar.
pub(super) struct Schets {
    soort: TermijnSoort,
    begin: Date,
    pub(super) einde: Date,
    /// Day on which what it asks was done.
    gehaald_op: Option<Date>,
    /// Last day on which doing it is on time.
    pub(super) op_tijd_tot: Date,
    /// Whether it stands still.
    opgeschort: bool,
    grond: Grond,
    eigenaar: Eigenaar,
    account: Option<AccountId>,
    betreft: Option<Betreft>,
}

impl Schets {
    pub(super) fn nieuw(
        soort: TermijnSoort,
        eigenaar: Eigenaar,
        grond: Grond,
        begin: Date,
        einde: Date,
    ) -> Self {
        let einde = if soort.termijnenwet() {
            termijn_einde(einde)
        } else {
            einde
        };
        Self {
            soort,
            begin,
            einde,
            gehaald_op: None,
            op_tijd_tot: einde,
            opgeschort: false,
            grond,
            eigenaar,
            account: None,
            betreft: None,
        }
    }

    /// The record it is about.
    pub(super) fn over(mut self, betreft: Betreft) -> Self {
        self.betreft = Some(betreft);
        self
    }

    /// The account that must act, when somebody was named.
    pub(super) fn voor(mut self, account: Option<AccountId>) -> Self {
        self.account = account;
        self
    }

    pub(super) fn gehaald(mut self, op: Option<Date>) -> Self {
        self.gehaald_op = op;
        self
    }

    pub(super) fn opgeschort(mut self, opschortingen: &[Opschorting], vandaag: Date) -> Self {
        self.opgeschort = opschortingen.iter().any(|o| o.is_open(vandaag));
        self
    }

    /// The term, unless it was not met and something else has made it pointless.
    pub(super) fn tenzij(self, afgedaan: bool) -> Option<Self> {
        (self.gehaald_op.is_some() || !afgedaan).then_some(self)
    }

    fn staat(&self, vandaag: Date) -> TermijnStaat {
        match self.gehaald_op {
            Some(op) if op <= self.op_tijd_tot => TermijnStaat::Gehaald,
            Some(_) => TermijnStaat::TeLaatGehaald,
            None if vandaag > self.einde => TermijnStaat::Verlopen,
            None if self.opgeschort => TermijnStaat::Opgeschort,
            None if vandaag >= self.soort.nadert_vanaf(self.einde) => TermijnStaat::Nadert,
            None => TermijnStaat::Loopt,
        }
    }

    pub(super) fn op(self, vandaag: Date) -> Termijn {
        Termijn {
            soort: self.soort,
            einde: self.einde,
            staat: self.staat(vandaag),
            grond: self.grond,
            eigenaar: self.eigenaar,
            account: self.account,
            betreft: self.betreft,
            begin: self.begin,
            dagen_over: dagen(vandaag, self.einde),
        }
    }
}
