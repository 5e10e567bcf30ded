// Every request type of the host, for tests that go over all of them.
#pragma once

#include "protocol/requests.h"

#include <utility>

namespace draht::test {

// visit.template operator()<protocol::Hello>() and so on.
template <typename Visit>
void for_each_request(Visit visit) {
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    (visit.template operator()<std::variant_alternative_t<I, protocol::Request>>(), ...);
  }
  (std::make_index_sequence<std::variant_size_v<protocol::Request>>{});
}

}  // namespace draht::test
