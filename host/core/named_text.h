// Data that is kept as text files beside the sources and compiled in.
#pragma once

#include <string>
#include <vector>

namespace draht {

struct NamedText {
  std::string name;  // of the file, for messages about what is wrong in it
  std::string text;
};

}  // namespace draht
