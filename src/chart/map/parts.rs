//! A framework too large for one picture, taken apart: each part shows some of the department KPIs, with everything that
//! they are linked with up to the executive KPIs and down to the components.

use std::collections::BTreeSet;

use super::sight::{Step, links};
use super::{BvfMap, Level, Link, Node};
use crate::chart::plot;

/// Of each level, the nodes of a part by their places.
type Chosen = [BTreeSet<usize>; 4];

impl BvfMap {
    /// The map as parts of which each `fits`; every node and every link is in one of them at least.
    ///
    /// Department KPIs stand with the others of their initiative, and initiatives with those of their executive KPI.
    pub fn parts(&self, fits: impl Fn(&BvfMap) -> bool) -> Vec<BvfMap> {
        let links = links(self);
        let lines = lines(self, &links);
        let part = |run: std::ops::Range<usize>| {
            let mut chosen = Chosen::default();
            for line in &lines[run] {
                chosen.iter_mut().zip(line).for_each(|(all, own)| all.extend(own));
            }
            self.only(&chosen, &links)
        };
        let runs = plot::runs(lines.len(), |run| fits(&part(run)));
        runs.into_iter().map(part).collect()
    }

    /// The map with these nodes only, and the links between them.
    fn only(&self, chosen: &Chosen, links: &[Vec<Step>; 3]) -> BvfMap {
        let level = |at: usize| {
            let Level { title, nodes } = &self.levels[at];
            // An executive KPI has the same colour in every part.
            let node = |place: &usize| Node { color: nodes[*place].color.or(Some(*place)), ..nodes[*place].clone() };
            Level { title: title.clone(), nodes: chosen[at].iter().map(node).collect() }
        };
        let between = |(at, steps): (usize, &Vec<Step>)| -> Vec<Link> {
            let own = chosen[at].iter().flat_map(|upper| below(steps, *upper));
            let own = own.filter(|step| chosen[at + 1].contains(&step.lower));
            let id = |level: usize, node: usize| self.levels[level].nodes[node].id.clone();
            own.map(|step| Link { from: id(at, step.upper), to: id(at + 1, step.lower) }).collect()
        };
        BvfMap {
            said: self.said.clone(),
            levels: std::array::from_fn(level),
            links: links.iter().enumerate().flat_map(between).collect(),
            open: self.open.clone(),
            dropped: self.dropped.clone(),
        }
    }
}

/// The links from a node to the next level; those of a level are in the order of their upper ends.
fn below(steps: &[Step], upper: usize) -> impl Iterator<Item = &Step> {
    let from = steps.partition_point(|step| step.upper < upper);
    steps[from..].iter().take_while(move |step| step.upper == upper)
}

/// What stays together: a department KPI with all that it is linked with; then the nodes that no department KPI leads to.
fn lines(map: &BvfMap, links: &[Vec<Step>; 3]) -> Vec<Chosen> {
    // The same links by their lower ends.
    let turned: Vec<Vec<Step>> = links
        .iter()
        .map(|steps| {
            let mut turned: Vec<Step> =
                steps.iter().map(|step| Step { upper: step.lower, lower: step.upper }).collect();
            turned.sort_unstable();
            turned
        })
        .collect();
    let upper = |level: usize, node: usize| below(&turned[level - 1], node).map(|step| step.lower);
    let lower = |level: usize, node: usize| below(&links[level], node).map(|step| step.lower);
    let line_of = |level: usize, node: usize| {
        let mut line = Chosen::default();
        line[level].insert(node);
        for above in (0..level).rev() {
            line[above] = line[above + 1].iter().flat_map(|node| upper(above + 1, *node)).collect();
        }
        if level == 2 {
            line[3] = lower(2, node).collect();
        }
        line
    };
    let mut lines: Vec<Chosen> = (0..map.levels[2].nodes.len()).map(|node| line_of(2, node)).collect();
    // The first executive KPI, then the first initiative; what serves none comes last.
    let first = |line: &Chosen, level: usize| line[level].first().copied().unwrap_or(usize::MAX);
    lines.sort_by_key(|line| (first(line, 0), first(line, 1), first(line, 2)));
    for level in [1, 0, 3] {
        let led_to: BTreeSet<usize> = lines.iter().flat_map(|line| &line[level]).copied().collect();
        lines.extend(
            (0..map.levels[level].nodes.len()).filter(|node| !led_to.contains(node)).map(|node| line_of(level, node)),
        );
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::samples::map;

    /// Ids of nodes, and of links as they are drawn.
    fn shown(map: &BvfMap) -> (BTreeSet<String>, BTreeSet<(String, String)>) {
        let nodes = map.levels.iter().flat_map(|level| &level.nodes).map(|node| node.id.clone()).collect();
        let id = |level: usize, node: usize| map.levels[level].nodes[node].id.clone();
        let links = links(map).into_iter().enumerate();
        let links =
            links.flat_map(|(level, steps)| steps.into_iter().map(move |step| (level, step)).collect::<Vec<_>>());
        (nodes, links.map(|(level, step)| (id(level, step.upper), id(level + 1, step.lower))).collect())
    }

    #[test]
    fn no_node_and_no_link_is_lost() {
        let whole = map(&[6, 20, 200, 60]);
        let parts = whole.parts(|part| part.levels[2].nodes.len() <= 20 && part.levels[3].nodes.len() <= 20);
        assert!((10..=20).contains(&parts.len()), "{}", parts.len());
        let (mut nodes, mut links) = (BTreeSet::new(), BTreeSet::new());
        for part in &parts {
            let (own_nodes, own_links) = shown(part);
            nodes.extend(own_nodes);
            links.extend(own_links);
        }
        assert_eq!((nodes, links), shown(&whole));
    }

    #[test]
    fn a_map_that_fits_is_one_part() {
        let whole = map(&[2, 3, 5, 3]);
        let parts = whole.parts(|_| true);
        assert_eq!(parts.len(), 1);
        assert_eq!(shown(&parts[0]), shown(&whole));
    }
}
