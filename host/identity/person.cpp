#include "identity/person.h"

#include <algorithm>

namespace draht {

bool is_owner(const Settings& settings, std::string_view address) {
  return std::ranges::find(settings.owner, address) != settings.owner.end();
}

}  // namespace draht
