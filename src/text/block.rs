//! What is read: a page or a source, as a list of blocks.

/// What a block is on its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[allow(missing_docs)]
pub enum Role {
    Heading,
    #[default]
    Paragraph,
    ListItem,
    TableCell,
    Quote,
    Caption,
}

/// One paragraph, heading, list item, table cell… of a text.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// The caller's name for it.
    pub id: String,
    /// Its text; lines in it stand apart.
    pub text: String,
    /// What it is on its page.
    pub role: Role,
    /// BCP 47, when the page says.
    pub language: Option<String>,
}

/// A page or a source.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Its blocks, in reading order.
    pub blocks: Vec<Block>,
    /// Its title, when known.
    pub title: Option<String>,
    /// Its address, when known.
    pub url: Option<String>,
    /// When it was published, ISO 8601: what "Thursday" is resolved against.
    pub published: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// BCP 47, for blocks that don't say.
    pub language: Option<String>,
}

impl Document {
    /// A document of one block with the id "text".
    pub fn from_text(text: impl Into<String>) -> Self {
        let block = Block { id: "text".into(), text: text.into(), ..Block::default() };
        Document { blocks: vec![block], ..Document::default() }
    }

    /// Bytes of text in all blocks.
    pub fn len(&self) -> usize {
        self.blocks.iter().map(|block| block.text.len()).sum()
    }

    /// Whether no block holds a visible character.
    pub fn is_empty(&self) -> bool {
        self.blocks.iter().all(|block| block.text.trim().is_empty())
    }
}
