//! Which changes can't stand without each other.

use std::collections::BTreeMap;

use super::compare::ids_within;
use super::{Change, Difference, Kind};
use crate::input::Node;

/// Pairs of changes, by number, of which one refers to what the other brings, or takes away what the other no longer refers to.
pub(super) fn ties(changes: &[Change]) -> Vec<(usize, usize)> {
    let mut given: BTreeMap<String, usize> = BTreeMap::new();
    let mut dropped: BTreeMap<String, usize> = BTreeMap::new();
    let parts = |change: &Change, node: &Option<Node>| match (&change.kind, node) {
        (Kind::Reordered { .. }, _) | (_, None) => (Vec::new(), Vec::new()),
        (Kind::Renamed, Some(node)) => (node.text().map(str::to_owned).into_iter().collect(), Vec::new()),
        (_, Some(node)) => {
            let (mut given, found) = ids_within(&change.shape, node);
            // The entry of a mapping is called by its key, which is not in its value.
            given.extend(change.element().filter(|_| change.field.is_empty()).map(|element| match change.kind {
                Kind::Removed => element.old_id.clone(),
                _ => element.new_id.clone(),
            }));
            (given, found)
        }
    };
    let mut references: Vec<(usize, Vec<String>, Vec<String>)> = Vec::new();
    for change in changes {
        let (old_ids, old_references) = parts(change, &change.old);
        let (new_ids, new_references) = parts(change, &change.new);
        given.extend(new_ids.iter().filter(|id| !old_ids.contains(id)).map(|id| (id.clone(), change.number)));
        dropped.extend(old_ids.iter().filter(|id| !new_ids.contains(id)).map(|id| (id.clone(), change.number)));
        references.push((change.number, old_references, new_references));
    }
    let mut ties = Vec::new();
    for (number, old, new) in references {
        let needs = new.iter().filter_map(|id| given.get(id));
        let frees = old.iter().filter_map(|id| dropped.get(id));
        ties.extend(needs.chain(frees).filter(|other| **other != number).map(|other| (number, *other)));
    }
    ties
}

/// The changes of a difference in groups, each by their places, in order: changes that can't stand alone are together.
pub fn groups(difference: &Difference) -> Vec<Vec<usize>> {
    let place: BTreeMap<usize, usize> =
        difference.changes.iter().enumerate().map(|(at, change)| (change.number, at)).collect();
    let mut leader: Vec<usize> = (0..difference.changes.len()).collect();
    for (one, other) in &difference.ties {
        let (Some(one), Some(other)) = (place.get(one), place.get(other)) else { continue };
        let (one, other) = (lead(&leader, *one), lead(&leader, *other));
        leader[one.max(other)] = one.min(other);
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in 0..leader.len() {
        groups.entry(lead(&leader, at)).or_default().push(at);
    }
    groups.into_values().collect()
}

fn lead(leader: &[usize], mut at: usize) -> usize {
    while leader[at] != at {
        at = leader[at];
    }
    at
}
