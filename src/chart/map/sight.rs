//! Lines of sight: which executive KPIs a node serves, and the order of nodes in which the fewest lines cross.

use super::{BvfMap, NodeState};
use std::collections::BTreeMap;

/// The framework's links, followed.
pub struct Sight {
    /// Links from each level to the next, by the nodes' places in their levels.
    pub links: [Vec<Step>; 3],
    /// Of every level and node, the executive KPIs that it serves, in order; each names a colour.
    pub branches: [Vec<Vec<usize>>; 4],
    /// Of every level, its nodes from top to bottom.
    pub order: [Vec<usize>; 4],
}

/// A link between neighbouring levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step {
    /// The node's place in the level nearer to the executive KPIs.
    pub upper: usize,
    /// The node's place in the next level.
    pub lower: usize,
}

impl Sight {
    /// Follows the links of a framework.
    pub fn new(map: &BvfMap) -> Self {
        let links = links(map);
        let branches = branches(map, &links);
        let order = order(map, &links);
        Sight { links, branches, order }
    }

    /// The nodes that a node is linked with on the level before (`false`) or after (`true`) its own.
    pub fn neighbours(&self, level: usize, node: usize, after: bool) -> Vec<usize> {
        neighbours(&self.links, level, node, after)
    }
}

/// Links between neighbouring levels, by the nodes' places; what leads over a level or to nowhere is left out.
pub fn links(map: &BvfMap) -> [Vec<Step>; 3] {
    let mut places = BTreeMap::new();
    for (level, nodes) in map.levels.iter().map(|level| &level.nodes).enumerate() {
        for (at, node) in nodes.iter().enumerate() {
            places.insert(node.id.as_str(), (level, at));
        }
    }
    let mut links = [vec![], vec![], vec![]];
    for link in &map.links {
        let (Some(&a), Some(&b)) = (places.get(link.from.as_str()), places.get(link.to.as_str())) else { continue };
        let ((level, upper), (next, lower)) = if a.0 < b.0 { (a, b) } else { (b, a) };
        if next == level + 1 {
            links[level].push(Step { upper, lower });
        }
    }
    for steps in &mut links {
        steps.sort_unstable();
        steps.dedup();
    }
    links
}

fn branches(map: &BvfMap, links: &[Vec<Step>; 3]) -> [Vec<Vec<usize>>; 4] {
    let mut branches: [Vec<Vec<usize>>; 4] =
        std::array::from_fn(|level| vec![Vec::new(); map.levels[level].nodes.len()]);
    let pursued = map.levels[0].nodes.iter().enumerate().filter(|(_, node)| node.state != NodeState::Dropped);
    for (color, (at, node)) in pursued.enumerate() {
        branches[0][at].push(node.color.unwrap_or(color));
    }
    for (level, steps) in links.iter().enumerate() {
        for step in steps {
            let above = branches[level][step.upper].clone();
            branches[level + 1][step.lower].extend(above);
        }
        for own in &mut branches[level + 1] {
            own.sort_unstable();
            own.dedup();
        }
    }
    branches
}

fn neighbours(links: &[Vec<Step>; 3], level: usize, node: usize, after: bool) -> Vec<usize> {
    if after {
        let steps = links.get(level).into_iter().flatten();
        steps.filter(|step| step.upper == node).map(|step| step.lower).collect()
    } else {
        let steps = level.checked_sub(1).map(|before| &links[before]).into_iter().flatten();
        steps.filter(|step| step.lower == node).map(|step| step.upper).collect()
    }
}

/// Orders nodes by the mean place of their neighbours, sweeping to and fro, and keeps the best order met.
///
/// The barycentre heuristic of Sugiyama, Tagawa and Toda, "Methods for Visual Understanding of Hierarchical System
/// Structures", IEEE Transactions on Systems, Man and Cybernetics 11 (1981).
fn order(map: &BvfMap, links: &[Vec<Step>; 3]) -> [Vec<usize>; 4] {
    const SWEEPS: usize = 8;
    let mut order: [Vec<usize>; 4] = std::array::from_fn(|level| {
        let nodes = &map.levels[level].nodes;
        let mut order: Vec<usize> = (0..nodes.len()).collect();
        order.sort_by_key(|at| nodes[*at].state == NodeState::Dropped);
        order
    });
    let mut best = (crossings(&order, links), order.clone());
    for sweep in 0..SWEEPS {
        let rightwards = sweep % 2 == 0;
        for at in 1..4 {
            let level = if rightwards { at } else { 3 - at };
            let beside = if rightwards { level - 1 } else { level + 1 };
            let places = places(&order[beside]);
            let nodes = &map.levels[level].nodes;
            let mean = |node: usize| {
                let places: Vec<f32> =
                    neighbours(links, level, node, !rightwards).iter().map(|other| places[*other]).collect();
                if places.is_empty() { None } else { Some(places.iter().sum::<f32>() / places.len() as f32) }
            };
            let mut keyed: Vec<(bool, f32, usize)> = vec![];
            for &node in &order[level] {
                // A node without neighbours stays behind the one before it.
                let key = mean(node).unwrap_or_else(|| keyed.last().map_or(0.0, |last| last.1));
                keyed.push((nodes[node].state == NodeState::Dropped, key, node));
            }
            keyed.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
            order[level] = keyed.into_iter().map(|(_, _, node)| node).collect();
        }
        let count = crossings(&order, links);
        if count < best.0 {
            best = (count, order.clone());
        }
    }
    let mut order = best.1;
    // Each exchange uncrosses a line at least, so that this comes to an end; the bound keeps large maps quick.
    for _ in 0..SWEEPS {
        if !exchange(&mut order, map, links) {
            break;
        }
    }
    order
}

/// Exchanges neighbours wherever that uncrosses lines; whether it did.
fn exchange(order: &mut [Vec<usize>; 4], map: &BvfMap, links: &[Vec<Step>; 3]) -> bool {
    let mut better = false;
    for level in 0..4 {
        let dropped = |node: usize| map.levels[level].nodes[node].state == NodeState::Dropped;
        // Of every node, where its neighbours on both sides stand.
        let beside: Vec<[Vec<f32>; 2]> = {
            let above = level.checked_sub(1).map(|above| places(&order[above]));
            let below = order.get(level + 1).map(|below| places(below));
            let stand = |node: usize, places: &Option<Vec<f32>>, after: bool| {
                let others = neighbours(links, level, node, after);
                places.as_ref().map_or_else(Vec::new, |places| others.iter().map(|other| places[*other]).collect())
            };
            (0..order[level].len()).map(|node| [stand(node, &above, false), stand(node, &below, true)]).collect()
        };
        let crossed = |upper: usize, lower: usize| -> usize {
            let sides = beside[upper].iter().zip(&beside[lower]);
            sides.map(|(a, b)| a.iter().map(|a| b.iter().filter(|b| a > *b).count()).sum::<usize>()).sum()
        };
        for at in 1..order[level].len() {
            let (upper, lower) = (order[level][at - 1], order[level][at]);
            if dropped(lower) {
                break;
            }
            if crossed(lower, upper) < crossed(upper, lower) {
                order[level].swap(at - 1, at);
                better = true;
            }
        }
    }
    better
}

/// Of every node its place in an order, from 0 for the first to 1 for the last.
fn places(order: &[usize]) -> Vec<f32> {
    let mut places = vec![0.5; order.len()];
    for (place, node) in order.iter().enumerate().filter(|_| order.len() > 1) {
        places[*node] = place as f32 / (order.len() - 1) as f32;
    }
    places
}

/// How many pairs of links cross.
fn crossings(order: &[Vec<usize>; 4], links: &[Vec<Step>; 3]) -> usize {
    let places: Vec<Vec<f32>> = order.iter().map(|order| places(order)).collect();
    let crosses = |level: usize, a: &Step, b: &Step| {
        let upper = places[level][a.upper] - places[level][b.upper];
        let lower = places[level + 1][a.lower] - places[level + 1][b.lower];
        upper * lower < 0.0
    };
    let of = |(level, steps): (usize, &Vec<Step>)| {
        let with = |(at, a): (usize, &Step)| steps[at + 1..].iter().filter(|b| crosses(level, a, b)).count();
        steps.iter().enumerate().map(with).sum::<usize>()
    };
    links.iter().enumerate().map(of).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::map::{Level, Link, Node};

    /// A map of nodes named by a letter for the level and a number, with links such as `a0-b1`.
    fn sight(counts: [usize; 4], links: &str) -> Sight {
        let level = |at: usize| Level {
            title: String::new(),
            nodes: (0..counts[at])
                .map(|node| Node { id: format!("{}{node}", ["a", "b", "c", "d"][at]), ..Node::default() })
                .collect(),
        };
        let link = |text: &str| {
            let (from, to) = text.split_once('-').expect("links are written a0-b1");
            Link { from: from.into(), to: to.into() }
        };
        let links = links.split_whitespace().map(link).collect();
        Sight::new(&BvfMap { levels: std::array::from_fn(level), links, ..BvfMap::default() })
    }

    #[test]
    fn a_node_serves_what_the_nodes_above_it_serve() {
        let sight = sight([2, 2, 2, 1], "b0-a0 b1-a1 b0-c0 c1-b1 d0-c0 c1-d0");
        assert_eq!(sight.branches[2], [vec![0], vec![1]]);
        assert_eq!(sight.branches[3], [vec![0, 1]]);
    }

    #[test]
    fn links_over_a_level_or_to_nowhere_are_left_out() {
        let sight = sight([1, 1, 1, 1], "a0-c0 b0-x9 a0-b0 b0-a0");
        assert_eq!(sight.links, [vec![Step { upper: 0, lower: 0 }], vec![], vec![]]);
    }

    #[test]
    fn nodes_are_ordered_so_that_lines_do_not_cross() {
        let sight = sight([2, 4, 4, 2], "a0-b1 a0-b3 a1-b0 a1-b2 b1-c0 b3-c1 b0-c2 b2-c3 c0-d1 c1-d1 c2-d0 c3-d0");
        assert_eq!(crossings(&sight.order, &sight.links), 0);
        for (level, order) in sight.order.iter().enumerate() {
            let mut sorted = order.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, (0..sight.branches[level].len()).collect::<Vec<_>>());
        }
    }
}
