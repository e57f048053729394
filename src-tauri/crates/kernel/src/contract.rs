//! The TypeScript side of the commands, generated from the Rust types.

use crate::{Kind, Signature};
use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use ts_rs::{Config, TS, TypeVisitor};

/// Collects the declarations of all types that cross the border.
pub struct Contract {
    config: Config,
    seen: BTreeSet<TypeId>,
    declarations: BTreeMap<String, (TypeId, String)>,
    clashes: Vec<String>,
}

impl Default for Contract {
    fn default() -> Self {
        // Numbers stay below 2^53: ids, days, points and rupiah all do.
        let config = Config::new().with_large_int("number");
        Self { config, seen: BTreeSet::new(), declarations: BTreeMap::new(), clashes: Vec::new() }
    }
}

impl Contract {
    /// Adds a type and all it is made of; its TypeScript name.
    pub fn add<T: TS + 'static + ?Sized>(&mut self) -> String {
        self.visit::<T>();
        T::name(&self.config)
    }

    /// The two generated files: types, and the table of commands.
    ///
    /// # Errors
    /// Names that two different types claim.
    pub fn files(mut self, commands: &[Signature]) -> Result<[(&'static str, String); 2], Vec<String>> {
        const HEAD: &str = "// Generated from the Rust types. Do not edit: `./dev contract` writes it anew.\n\n";
        // What every answer may carry besides its value.
        self.add::<crate::Failure>();
        self.add::<crate::Progress>();
        let mut table = String::new();
        let mut names = BTreeSet::new();
        for entry in commands {
            let (input, output) = (entry.types)(&mut self);
            let kind = match entry.kind {
                Kind::Desk => "desk",
                Kind::Query => "query",
                Kind::Change => "change",
                Kind::Job => "job",
            };
            let areas: Vec<String> = entry.areas.iter().map(|area| format!("\"{area}\"")).collect();
            let _ = writeln!(
                table,
                "  \"{}\": {{ kind: \"{kind}\"; input: {input}; output: {output}; areas: [{}] }};",
                entry.name,
                areas.join(", ")
            );
            names.extend([input, output]);
        }
        if !self.clashes.is_empty() {
            return Err(self.clashes);
        }
        let mut types = HEAD.to_owned();
        for (_, declaration) in self.declarations.values() {
            let _ = writeln!(types, "export {declaration}\n");
        }
        let text = names.iter().fold(String::new(), |all, name| all + name + " ");
        let used: Vec<&str> =
            self.declarations.keys().map(String::as_str).filter(|name| has_word(&text, name)).collect();
        let commands = format!(
            "{HEAD}import type {{ {} }} from \"./types\";\n\n/** Every command of the program, with what goes in and what comes out. */\nexport interface Commands {{\n{table}}}\n",
            used.join(", ")
        );
        Ok([("types.ts", types), ("commands.ts", commands)])
    }
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|part| part == word)
}

impl TypeVisitor for Contract {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let id = TypeId::of::<T>();
        if !self.seen.insert(id) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            let text = T::decl(&self.config);
            match self.declarations.get(&name) {
                Some((other, _)) if *other != id => self.clashes.push(name),
                _ => {
                    self.declarations.insert(name, (id, text));
                }
            }
        }
    }
}
