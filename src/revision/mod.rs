//! What happens after a proposal was sent: revisions that are kept, what changed between them, and what the client answered.

pub mod feedback;
