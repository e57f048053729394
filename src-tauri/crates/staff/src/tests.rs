//! Staff on a real vault.

mod editing;
mod finding;
mod heads;
mod office;
mod paging;

use abdi_kernel::testing::assert_contract;

#[test]
fn names_of_types_are_unique() {
    let all: Vec<_> = [crate::commands(), abdi_organisation::commands(), abdi_reference::commands()].concat();
    assert_contract(&all);
}
