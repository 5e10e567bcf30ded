// The whole path from facts to nudges in one call, kept together because later layers refer to earlier ones by index.
#pragma once

#include "nudge/nudge.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace draht {

class Analysis {
 public:
  // bad_argument when settings.zone is not known.
  static Result<Analysis> make(Facts facts, Seconds now);

  const Case& the_case() const;                  // facts, people, contacts, event contacts, metrics, zone, now
  const std::vector<Finding>& findings() const;  // all of them, also those not chosen
  const Choice& choice() const;
  std::optional<PersonIndex> find(std::string_view address) const;

 private:
  struct Data;
  explicit Analysis(std::shared_ptr<const Data> data);
  std::shared_ptr<const Data> data_;
};

}  // namespace draht
