#include "metrics/outlook.h"

#include "metrics/coefficients.h"
#include "metrics/fading.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>

// Both judgements are logistic regressions on a few observations of one pair that mean the same in any mailbox,
// whatever its size: sums that fade, regularity, silence. On earlier months of two networks this was the strongest of
// what was tried; it beat Interactions Rank (Roth et al., "Suggesting friends using the implicit social graph", KDD
// 2010: what the owner sends counts five times, all fades) and BG/NBD. Rank is the first observation of strength. That
// months with contact and the spread of gaps tell what lasts: Urena-Carrion et al., "Estimating tie strength in social
// networks using temporal communication data" (2020). Figures: tests/evaluation/README.md.
namespace draht {
namespace {

constexpr double kWeightOfSent = 5;
constexpr double kDaysOfMonth = 30.44;

using Observations = std::array<double, 4>;  // in the order of the coefficients

double days_between(Seconds from, Seconds to) {
  return std::chrono::duration<double, std::chrono::days::period>(to - from).count();
}

Observations observe_strength(const Figures& figures, Seconds moment) {
  const FadingSums sums = faded(figures.sums, moment);
  return {std::log1p(kWeightOfSent * sums.sent + sums.received), std::log1p(days_between(figures.sums.at, moment)),
          std::log1p(sums.owner_days), std::log1p(figures.contact_months)};
}

Observations observe_alive(const Figures& figures, Seconds moment) {
  const FadingSums sums = faded(figures.sums, moment);
  const double months_known = days_between(*figures.first_contact, moment) / kDaysOfMonth + 1;
  const double usual_gap = figures.contact_days > 1 ? figures.log_gaps / (figures.contact_days - 1) : 0;
  return {std::log1p(sums.days_short), std::log1p(sums.days_long), figures.contact_months / months_known, usual_gap};
}

double effect(const Coefficient& coefficient, double observed) {
  return coefficient.weight * (observed - coefficient.usual);
}

double judge(const Model& model, const Observations& observed) {
  double log_odds = model.usual_log_odds;
  for (std::size_t i = 0; i < observed.size(); ++i) log_odds += effect(model.coefficients[i], observed[i]);
  return 1 / (1 + std::exp(-log_odds));
}

Outlook explain(const Model& model, const Observations& observed) {
  Outlook outlook{judge(model, observed), {}};
  for (std::size_t i = 0; i < observed.size(); ++i)
    outlook.parts[i] = {model.coefficients[i].part, effect(model.coefficients[i], observed[i])};
  std::ranges::stable_sort(outlook.parts, std::ranges::greater{},
                           [](const OutlookPart& part) { return std::abs(part.effect); });
  return outlook;
}

}  // namespace

Outlook explained_strength(const Figures& figures, Seconds moment) {
  return figures.last_contact ? explain(kStrengthModel, observe_strength(figures, moment)) : Outlook{};
}

Outlook explained_alive(const Figures& figures, Seconds moment) {
  return figures.last_contact ? explain(kAliveModel, observe_alive(figures, moment)) : Outlook{};
}

double strength(const Figures& figures, Seconds moment) {
  return figures.last_contact ? judge(kStrengthModel, observe_strength(figures, moment)) : 0;
}

double alive(const Figures& figures, Seconds moment) {
  return figures.last_contact ? judge(kAliveModel, observe_alive(figures, moment)) : 0;
}

}  // namespace draht
