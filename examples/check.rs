//! Holds a text against others: `cargo run --example check -- page.txt source.txt…`

use std::error::Error;
use std::time::Instant;

use claimlight::check::{Engine, Options};
use claimlight::text::Document;
use claimlight::verdict::{Relation, Verdict};

fn main() -> Result<(), Box<dyn Error>> {
    let mut paths = std::env::args().skip(1);
    let page = paths.next().ok_or("usage: check page.txt source.txt…")?;
    let page = Document::from_text(std::fs::read_to_string(page)?);

    let mut engine = Engine::new();
    for path in paths {
        let text = std::fs::read_to_string(&path)?;
        engine.add_source(&path, Document::from_text(text))?;
    }

    let start = Instant::now();
    let clock = || start.elapsed().as_secs_f64() * 1000.0;
    let report = engine.check(&page, &Options::default(), &clock)?;

    for (block, claim, judged) in &report.claims {
        let text = &page.blocks[*block].text;
        let verdict = judged.verdict.map_or("Checkable".into(), |verdict| format!("{verdict:?}"));
        println!("{verdict:12} {}", claim.span.of(text));
        for said in &judged.sources {
            let source = &engine.sources()[said.source];
            let (Verdict::Disputed, Some((block, _))) = (said.verdict, said.evidence) else {
                continue;
            };
            for slot in said.slots.iter().filter(|slot| slot.relation == Relation::Differs) {
                let Some(there) = slot.evidence else { continue };
                let passage = &source.document.blocks[slot.block.unwrap_or(block)].text;
                let (here, there) = (slot.claim.of(text), there.of(passage));
                println!("{:12} {here} ≠ {there}, says {}", "", source.id);
            }
        }
    }
    Ok(())
}
