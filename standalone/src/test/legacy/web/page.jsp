<%@ page contentType="text/html;charset=UTF-8" %><%@ taglib prefix="support" uri="supportwidget.tags" %><!DOCTYPE html>
<html>
<head><title>Legacy</title></head>
<body>
<h1>Page</h1>
<support:widget/>
</body>
</html>
