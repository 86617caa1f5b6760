//! The penalty for a late decision (Awb art. 4:17).

/// Most days over which the penalty grows (Awb art. 4:17 lid 1); the Algemene termijnenwet does not move their end.
pub const DWANGSOM_DAGEN: u32 = 42;

/// Days in each step, and cents per day in it (Awb art. 4:17 lid 2).
const STAPPEN: [(u32, u32); 3] = [(14, 2_300), (14, 3_500), (DWANGSOM_DAGEN, 4_500)];

/// The penalty in cents after so many days in default: 14 days at 23 euro, 14 at 35, the rest at 45, at most 42 days.
///
/// Counted from the day on which two weeks have passed since the notice of default (Awb art. 4:17 lid 3); which day that is,
/// the caller knows. Whether a school that asks for a decision on a pupil can claim it is for a lawyer, not for this sum.
pub const fn dwangsom_cent(dagen_in_gebreke: u32) -> u32 {
    let [eerste, tweede, rest] = STAPPEN;
    let dagen = min(dagen_in_gebreke, DWANGSOM_DAGEN);
    let in_eerste = min(dagen, eerste.0);
    let in_tweede = min(dagen - in_eerste, tweede.0);
    let in_rest = dagen - in_eerste - in_tweede;
    in_eerste * eerste.1 + in_tweede * tweede.1 + in_rest * rest.1
}

/// The lesser of two counts (`Ord::min` is not const).
const fn min(a: u32, b: u32) -> u32 {
    if a < b { a } else { b }
}
