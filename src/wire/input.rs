//! What JavaScript hands in.

use crate::check::Options;
use crate::facts::iso_day;
use crate::text::{Block, Document, Role};
use serde::Deserialize;

/// A page or a source.
#[derive(Debug, Deserialize)]
pub struct Page {
    text: Option<String>,
    blocks: Option<Vec<InputBlock>>,
    title: Option<String>,
    url: Option<String>,
    published: Option<String>,
    publisher: Option<String>,
    language: Option<String>,
    /// A source's name; a page has none.
    #[serde(default)]
    pub id: String,
}

#[derive(Debug, Deserialize)]
struct InputBlock {
    id: String,
    text: String,
    role: Option<InputRole>,
    language: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum InputRole {
    Heading,
    Paragraph,
    ListItem,
    TableCell,
    Quote,
    Caption,
}

/// How to check a page.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CheckOptions {
    min_score: Option<f64>,
    time_budget_ms: Option<f64>,
    compact: bool,
}

impl From<Page> for Document {
    fn from(page: Page) -> Self {
        let text = page.text.map(|text| Block { id: "text".into(), text, ..Block::default() });
        let blocks = page.blocks.unwrap_or_default().into_iter().map(Block::from);
        Document {
            blocks: text.into_iter().chain(blocks).collect(),
            title: page.title,
            url: page.url,
            published: page.published.map(iso_day),
            publisher: page.publisher,
            language: page.language,
        }
    }
}

impl From<InputBlock> for Block {
    fn from(block: InputBlock) -> Self {
        let role = match block.role {
            Some(InputRole::Heading) => Role::Heading,
            Some(InputRole::ListItem) => Role::ListItem,
            Some(InputRole::TableCell) => Role::TableCell,
            Some(InputRole::Quote) => Role::Quote,
            Some(InputRole::Caption) => Role::Caption,
            Some(InputRole::Paragraph) | None => Role::Paragraph,
        };
        Block { id: block.id, text: block.text, role, language: block.language }
    }
}

impl From<CheckOptions> for Options {
    fn from(options: CheckOptions) -> Self {
        Options {
            min_score: options.min_score,
            time_budget: options.time_budget_ms,
            compact: options.compact,
        }
    }
}
