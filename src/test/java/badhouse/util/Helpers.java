package badhouse.util;

class Helpers {

}
