//! Tests of the plan, and of what lies in the file after loading.

mod load;
mod plan;
