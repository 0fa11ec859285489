use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::finance::deal;

pub const RULE: Rule = Rule {
    code: "M333",
    name: "beyond-limits",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "What is agreed or offered goes beyond our own limits: it takes more off a price item than `discount_limits` \
           allows, or all of it together takes the price below the reserve price.",
    why: "Whoever reads the offers can take all of them. A limit that is crossed on paper is no limit any more.",
    mend: "Give less, withdraw an offer, or move the limit, if the deal is worth it. `bvf deal` shows what each \
           concession costs and how much room is left.",
    example: "internal:\n  reserve_price: 320000\n  discount_limits: {service: 5 %}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let Some(internal) = model.internal.as_ref().filter(|_| lookup::results_stand(facts)) else { return };
    for crossed in deal::crossed(model) {
        let limits = internal.discount_limits.entries.iter();
        let Some((_, limit)) = limits.into_iter().find(|(item, _)| item.text == crossed.item) else { continue };
        let (discount, most) = (lookup::percent(crossed.discount), lookup::percent(crossed.limit));
        let message = format!("`{discount}` is taken off `{}` in all, but the limit is `{most}`", crossed.item);
        findings.push(RULE.at(limit.span, message).mend("give less for it, or raise the limit"));
    }
    let Some(reserve) = &internal.reserve_price else { return };
    if let Some(room) = deal::all_given(model).room.filter(|room| *room < 0.0) {
        let below = lookup::amount(-room);
        let message = format!("with all that is agreed or offered the price is `{below}` below the reserve price");
        findings
            .push(RULE.at(reserve.span, message).mend("give less, or withdraw an offer; `bvf deal` shows the room"));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_price_below_the_reserve_price_is_found() {
        finds(&RULE, &[("reserve_price: 320000", "reserve_price: 999000")], "999000", "below the reserve price");
    }

    #[test]
    fn the_reserve_price_is_about_the_total_that_it_says() {
        // 148,000 are paid once, and nothing is taken off that.
        passes(&RULE, &[("reserve_price: 320000", "reserve_price: 148000\n  reserve_covers: one-off")]);
        let over = [("reserve_price: 320000", "reserve_price: 148001\n  reserve_covers: one-off")];
        finds(&RULE, &over, "148001", "the price is `1` below the reserve price");
    }

    #[test]
    fn a_discount_beyond_its_limit_is_found() {
        let limited = "reserve_price: 320000\n  discount_limits: {service: 5 %}";
        finds(
            &RULE,
            &[("reserve_price: 320000", limited)],
            "5 %",
            "`8 %` is taken off `service` in all, but the limit is `5 %`",
        );
    }

    #[test]
    fn a_discount_at_its_limit_may_stay() {
        passes(&RULE, &[("reserve_price: 320000", "reserve_price: 320000\n  discount_limits: {service: 8 %}")]);
    }
}
