package org.supportwidget.soak;

import java.util.List;

/**
 * A straight line through points, by least squares.
 *
 * @param slope per unit of x
 * @param error the standard error of the slope
 */
record Trend(double slope, double intercept, double error) {
    /** Normal noise gets beyond it once in 700 runs. */
    private static final double SIGNIFICANT = 3;

    record Point(double x, double y) {}

    /**
     * The line.
     *
     * @param points at least three
     */
    static Trend of(List<Point> points) {
        int n = points.size();
        double meanX = points.stream().mapToDouble(Point::x).average().orElseThrow();
        double meanY = points.stream().mapToDouble(Point::y).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        for (Point point : points) {
            xx += (point.x - meanX) * (point.x - meanX);
            xy += (point.x - meanX) * (point.y - meanY);
        }
        double slope = xy / xx;
        double intercept = meanY - slope * meanX;
        double squares = 0;
        for (Point point : points) {
            double off = point.y - intercept - slope * point.x;
            squares += off * off;
        }
        return new Trend(slope, intercept, Math.sqrt(squares / (n - 2) / xx));
    }

    double at(double x) {
        return intercept + slope * x;
    }

    /** Whether noise alone would hardly rise like this. */
    boolean rises() {
        return slope > SIGNIFICANT * error;
    }
}
