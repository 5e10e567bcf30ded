// What tests/evaluation/networks/train.mjs learnt on 22 November 2026 from the first 440 days of the EU-core network
// and the first 760 of the Enron one, each counting as much as the other. Logistic regression, natural logarithms; what
// is observed is defined in outlook.cpp. Not to be changed by hand.
#pragma once

#include <array>
#include <string_view>

namespace draht {

struct Coefficient {
  std::string_view part;
  double weight;  // of one unit, in log-odds
  double usual;   // mean of what was observed: parts are told as what differs from it
};

struct Model {
  double usual_log_odds;  // where everything is as usual
  std::array<Coefficient, 4> coefficients;
};

inline constexpr Model kStrengthModel = {-1.3089,
                                         {{
                                             {"exchange", 0.6303, 1.9231},   // ln(1 + Interactions Rank of 90 days)
                                             {"silence", -0.1612, 3.6154},   // ln(1 + days since the last contact)
                                             {"last_days", 1.2802, 0.1573},  // ln(1 + the owner's days, fading)
                                             {"months", 0.4161, 1.2194},     // ln(1 + months with contact)
                                         }}};

inline constexpr Model kAliveModel = {0.0815,
                                      {{
                                          {"recent_days", 0.9415, 0.6741},     // ln(1 + days with contact, fading soon)
                                          {"steady_days", 0.8568, 1.1092},     // ln(1 + the same, fading late)
                                          {"regular_months", 1.0239, 0.4730},  // share of months that had contact
                                          {"usual_gap", 0.1431, 1.6261},       // mean of ln(days between contacts)
                                      }}};

}  // namespace draht
