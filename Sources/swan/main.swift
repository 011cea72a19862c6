import SwanKit

exit(0)
