use crate::outlook::{Outlook, outlook};
use crate::period::{Settings, SmallGroups};

#[test]
fn who_will_see_what() {
    use Outlook::{Empty, Open, Pooled, Safe, Tight, TooSmall};
    use SmallGroups::{Pool, Renormalise};
    // policy, planned per group, outlook per group
    let table = [
        (Renormalise, [1, 4, 3, 1, 0], [Open, Safe, Tight, Open, Empty]),
        (Renormalise, [0, 2, 0, 1, 2], [Empty, TooSmall, Empty, Open, TooSmall]),
        (Pool, [1, 4, 2, 1, 0], [Open, Pooled, Pooled, Open, Empty]),
        (Pool, [1, 1, 1, 1, 0], [Open, TooSmall, TooSmall, Open, Empty]),
        (Pool, [1, 2, 0, 1, 0], [Open, TooSmall, Empty, Open, Empty]),
        (Pool, [1, 3, 3, 1, 3], [Open, Tight, Tight, Open, Tight]),
    ];
    for (policy, planned, wanted) in table {
        let settings = Settings { policy, ..Settings::default() };
        assert_eq!(outlook(planned, &settings), wanted, "{policy:?} {planned:?}");
    }
}
