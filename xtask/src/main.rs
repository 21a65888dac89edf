//! The project's own commands: `cargo run -p xtask -- <command> …`.

mod glue;
mod logistic;
mod pair;
mod related;
mod reports;
mod train_verdict;
mod train_worth;

use std::{env, error::Error};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (command, rest) = arguments
        .split_first()
        .ok_or("usage: xtask glue | pair | related | reports | train-verdict | train-worth …")?;
    match command.as_str() {
        "glue" => glue::run(rest),

        "pair" => pair::run(rest),
        "related" => related::run(rest),
        "reports" => reports::run(rest),
        "train-worth" => train_worth::run(rest),
        "train-verdict" => train_verdict::run(rest),
        other => Err(format!("there is no command {other}").into()),
    }
}
