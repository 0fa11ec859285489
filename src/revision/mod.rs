//! What happens after a proposal was sent: revisions that are kept, what changed between them, and what the client answered.

pub mod compare;
pub mod difference;
pub mod digest;
pub mod feedback;
pub mod history;
pub mod imprint;
pub mod manifest;
pub mod markup;
pub mod visible;
